package org.imageplane.transients.rating;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.imageplane.transients.rating.QueueSettings.Which;

/** Which candidates are for this person under their settings, as SQL on {@code candidate c} that needs {@code :me}. */
final class QueueConditions {

    private static final String NOT_RATED_BY_ME =
            """
            not exists (select from rating r where r.project_id = c.project_id and r.candidate_id = c.id
                and r.person_id = :me and r.counts%s)
            """;

    private static final String NOT_SKIPPED =
            """
            not exists (select from skip s where s.project_id = c.project_id and s.candidate_id = c.id
                and s.person_id = :me and s.skipped_until > now())
            """;

    /** Nobody else is looking at it. */
    static final String NOT_CLAIMED_BY_OTHERS =
            """
            not exists (select from claim k where k.project_id = c.project_id and k.candidate_id = c.id
                and k.person_id <> :me and k.expires_at > now())
            """;

    private final Which which;
    private final List<ObservingBand> bands;

    QueueConditions(QueueSettings settings) {
        this.which = settings.which();
        this.bands =
                ObservingBand.MWA.stream()
                        .filter(band -> settings.bandsLeftOut().contains(band.name()))
                        .toList();
    }

    /** All of them but {@link #NOT_CLAIMED_BY_OTHERS}. */
    String matching() {
        return notRated() + " and " + NOT_SKIPPED + notInBands();
    }

    /** Values of the bands' limits. */
    Map<String, Object> parameters() {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < bands.size(); i++) {
            values.put("low" + i, bands.get(i).lowMhz());
            values.put("high" + i, bands.get(i).highMhz());
        }
        return values;
    }

    private String notRated() {
        return NOT_RATED_BY_ME.formatted(
                switch (which) {
                    case UNRATED, ALL -> "";
                    case STALE -> " and r.rated_at > now() - interval '7 days'";
                });
    }

    private String notInBands() {
        if (bands.isEmpty()) {
            return "";
        }
        return " and not exists (select from observation o where o.id = c.observation_id and (%s))"
                .formatted(
                        IntStream.range(0, bands.size())
                                .mapToObj(
                                        i ->
                                                "o.centre_frequency_mhz between :low%1$d and :high%1$d"
                                                        .formatted(i))
                                .collect(Collectors.joining(" or ")));
    }
}
