package org.imageplane.transients.review.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.candidate.CandidateQuery;
import org.imageplane.transients.candidate.ConeAround;
import org.imageplane.transients.catalogue.Pulsar;
import org.imageplane.transients.catalogue.Pulsars;
import org.imageplane.transients.shell.AppIcon;
import org.imageplane.transients.shell.QuickJumpSource;
import org.imageplane.transients.shell.QuickJumpTarget;
import org.imageplane.transients.shell.SkyPositionText;
import org.imageplane.transients.sky.Cone;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The candidates around a position in any notation, or around a pulsar of that name, for Ctrl-K. */
@Component
@Order(30)
class PositionQuickJumps implements QuickJumpSource {

    private static final double RADIUS_ARCMIN = 2;
    private static final int MOST_PULSARS = 4;
    private static final int FEWEST_LETTERS = 4;

    private final Pulsars pulsars;
    private final GridAddress address;

    PositionQuickJumps(Pulsars pulsars, GridAddress address) {
        this.pulsars = pulsars;
        this.address = address;
    }

    @Override
    public List<QuickJumpTarget> find(Actor actor, String typed, int limit) {
        var found = new ArrayList<QuickJumpTarget>();
        if (typed.length() >= FEWEST_LETTERS) {
            pulsars.named(typed, MOST_PULSARS)
                    .forEach(one -> found.add(target(one.name(), facts(one), one.position())));
        }
        SkyPosition.parse(typed)
                .position()
                .ifPresent(
                        place ->
                                found.add(
                                        target(
                                                SkyPositionText.sexagesimal(place),
                                                "J2000 position",
                                                place)));
        return found.stream().limit(limit).toList();
    }

    private QuickJumpTarget target(String name, String detail, SkyPosition place) {
        var cone = new Cone(place, RADIUS_ARCMIN);
        CandidateQuery near =
                CandidateQuery.all().toBuilder().cone(ConeAround.CANDIDATE, cone).build();
        return new QuickJumpTarget(
                "Candidates within 2′ of " + name,
                detail,
                "candidates?" + address.list(near),
                AppIcon.CONE);
    }

    private String facts(Pulsar pulsar) {
        return Stream.of(
                        "Pulsar",
                        pulsar.bName(),
                        pulsar.aliases().isEmpty() ? null : pulsar.aliases().getLast(),
                        number("P %.6g s", pulsar.p0S()),
                        number("DM %.2f", pulsar.dm()),
                        number("S400 %.1f mJy", pulsar.s400Mjy()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private static @Nullable String number(String format, @Nullable Double value) {
        return value == null ? null : String.format(Locale.ROOT, format, value);
    }
}
