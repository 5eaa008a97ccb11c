package org.imageplane.transients.catalogue;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.imageplane.transients.catalogue.PulsarNames.Fit;
import org.imageplane.transients.catalogue.PulsarNames.Match;
import org.springframework.stereotype.Service;

/** Looks among our own pulsars first, then asks Sesame where it is set. */
@Service
class CatalogueNames implements ObjectNames {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");
    private static final int LONGEST = 100;
    private static final int SHOWN = 3;

    private final PulsarNames pulsars;
    private final Pulsars catalogues;
    private final Sesame sesame;

    CatalogueNames(PulsarNames pulsars, Pulsars catalogues, Sesame sesame) {
        this.pulsars = pulsars;
        this.catalogues = catalogues;
        this.sesame = sesame;
    }

    @Override
    public Outcome find(String text) {
        String name = BLANKS.matcher(text).replaceAll(" ").strip();
        if (name.isEmpty()) {
            return new Outcome.NotFound("No name was given.");
        }
        if (name.length() > LONGEST) {
            return new Outcome.NotFound(
                    "A name has at most %d characters, not %d.".formatted(LONGEST, name.length()));
        }
        List<Match> matches = pulsars.matching(name, SHOWN + 1);
        if (!matches.isEmpty()) {
            Fit best = matches.getFirst().fit();
            long equals = matches.stream().filter(match -> match.fit() == best).count();
            if (best == Fit.NAME || equals == 1) {
                return found(matches.getFirst().pulsar());
            }
            if (best == Fit.BEGINNING) {
                return new Outcome.NotFound(
                        "Several pulsars' names begin with \"%s\", such as %s: write more of it."
                                .formatted(name, names(matches)));
            }
        }
        if (!sesame.isThere()) {
            return new Outcome.NotFound(
                    "\"%s\" is no pulsar of %s, and nobody is asked for other names here (SESAME_URL is empty)."
                            .formatted(name, source()));
        }
        return sesame.find(name);
    }

    private Outcome found(Pulsar pulsar) {
        String name =
                pulsar.bName() == null || pulsar.bName().equals(pulsar.name())
                        ? pulsar.name()
                        : "%s (%s)".formatted(pulsar.name(), pulsar.bName());
        return new Outcome.Found(name, pulsar.position(), source());
    }

    private String source() {
        return catalogues.catalogue().map(PulsarCatalogue::title).orElse("ATNF psrcat");
    }

    private static String names(List<Match> matches) {
        return matches.stream()
                .limit(SHOWN)
                .map(match -> match.pulsar().name())
                .collect(Collectors.joining(", "));
    }
}
