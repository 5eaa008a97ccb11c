package org.imageplane.transients.crossmatch;

import java.util.Optional;
import java.util.regex.Pattern;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.sky.SkyPosition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Checks what somebody wants to associate with a candidate. */
@Component
class SourceRules {

    static final int LONGEST_NAME = 200;

    private static final Pattern CATALOGUE = Pattern.compile("[A-Z][A-Z0-9_]{0,29}");

    private final AssociationReader reader;
    private final JdbcClient jdbc;

    SourceRules(AssociationReader reader, JdbcClient jdbc) {
        this.reader = reader;
        this.jdbc = jdbc;
    }

    /**
     * The source as it is kept: a pulsar where the catalogue has it; one that was spoken of before where it was then,
     * though the catalogue may have lost it since.
     *
     * @throws AssociationRefusedException when there can be no such source
     */
    AssociatedSource check(Actor actor, AssociableCandidate candidate, AssociatedSource source) {
        AssociatedSource named = named(source);
        Optional<AssociatedSource> spokenOf =
                reader.one(actor, candidate, named.catalogue(), named.name())
                        .map(Association::source);
        if (spokenOf.isPresent() && spokenOf.get().position() != null) {
            return spokenOf.get();
        }
        return named.catalogue().equals(Associations.PULSARS)
                ? new AssociatedSource(named.catalogue(), named.name(), pulsar(named.name()))
                : named;
    }

    /** The same with a name that can be kept. */
    static AssociatedSource named(AssociatedSource source) {
        if (!CATALOGUE.matcher(source.catalogue()).matches()) {
            throw new AssociationRefusedException(
                    "“%s” is no catalogue: give its key, such as PSRCAT, SIMBAD or NVSS."
                            .formatted(shortened(source.catalogue())));
        }
        String name = source.name().strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw new AssociationRefusedException(
                    "The name of a source has 1 to %d characters.".formatted(LONGEST_NAME));
        }
        if (name.codePoints().anyMatch(SourceRules::isNoText)) {
            throw new AssociationRefusedException(
                    "The name of a source is one line of plain text.");
        }
        return new AssociatedSource(source.catalogue(), name, source.position());
    }

    private SkyPosition pulsar(String name) {
        return jdbc.sql("select ra_deg, dec_deg from pulsar where name = :name")
                .param("name", name)
                .query((row, number) -> new SkyPosition(row.getDouble(1), row.getDouble(2)))
                .optional()
                .orElseThrow(
                        () ->
                                new AssociationRefusedException(
                                        "The pulsar catalogue has no %s.".formatted(name)));
    }

    private static boolean isNoText(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE
                || Character.getType(codePoint) == Character.LINE_SEPARATOR
                || Character.getType(codePoint) == Character.PARAGRAPH_SEPARATOR;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
