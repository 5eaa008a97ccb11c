package org.imageplane.transients.review.grid;

import java.util.ArrayList;
import java.util.List;
import org.imageplane.transients.candidate.CandidateQuery;
import org.imageplane.transients.candidate.CandidateQueryBuilder;
import org.imageplane.transients.candidate.CandidateSort;
import org.imageplane.transients.candidate.ConeAround;
import org.imageplane.transients.candidate.Range;
import org.imageplane.transients.candidate.RatedState;
import org.imageplane.transients.shell.SkyPositionText;
import org.imageplane.transients.sky.Cone;
import org.imageplane.transients.survey.Quantities;
import org.imageplane.transients.survey.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in words what a query is limited to, and what it would be without each of these limits. */
@Component
class ActiveFilters {

    /** One limit. */
    record ActiveFilter(String words, CandidateQuery without) {}

    private final Quantities quantities;

    ActiveFilters(Quantities quantities) {
        this.quantities = quantities;
    }

    List<ActiveFilter> of(CandidateQuery query) {
        var active = new ArrayList<ActiveFilter>();
        add(active, "Project", query.project(), draft(query).project(null));
        add(active, "Observation", query.observation(), draft(query).observation(null));
        add(active, "Beam", query.beam(), draft(query).beam(null));
        add(
                active,
                "Detection filter",
                query.detectionFilter(),
                draft(query).detectionFilter(null));
        if (query.rated() != RatedState.ANY) {
            active.add(
                    new ActiveFilter(
                            RatedWords.of(query.rated()),
                            draft(query).rated(RatedState.ANY).build()));
        }
        add(active, "Classified as", query.classification(), draft(query).classification(null));
        add(
                active,
                "Somebody said",
                query.verdict() == null ? null : RatedWords.of(query.verdict()),
                draft(query).verdict(null));
        if (query.association() != null) {
            active.add(
                    new ActiveFilter(
                            AssociationField.words(query.association()),
                            draft(query).association(null).build()));
        }
        if (!query.ids().isEmpty()) {
            String words =
                    query.ids().size() == 1
                            ? "Candidate " + query.ids().first()
                            : "%d chosen candidates".formatted(query.ids().size());
            active.add(new ActiveFilter(words, draft(query).ids(List.of()).build()));
        }
        if (query.idMin() != null || query.idMax() != null) {
            active.add(
                    new ActiveFilter(
                            "Id " + between(query.idMin(), query.idMax(), ""),
                            draft(query).idsBetween(null, null).build()));
        }
        query.ranges()
                .forEach(
                        (key, range) ->
                                active.add(
                                        new ActiveFilter(
                                                words(key, range),
                                                draft(query).range(key, null).build())));
        query.cones()
                .forEach(
                        (around, cone) ->
                                active.add(
                                        new ActiveFilter(
                                                words(around, cone),
                                                draft(query).cone(around, null).build())));
        add(active, "Text", query.text().isEmpty() ? null : query.text(), draft(query).text(""));
        return active;
    }

    /** The same order, nothing left out; of sources the same beams. */
    CandidateQuery none(CandidateQuery query) {
        CandidateSort sort = query.toBuilder().cone(ConeAround.CANDIDATE, null).build().sort();
        return CandidateQuery.all().toBuilder()
                .bestBeamsOnly(query.bestBeamsOnly())
                .sort(sort)
                .build();
    }

    private static String words(ConeAround around, Cone cone) {
        String what =
                switch (around) {
                    case CANDIDATE -> "Within";
                    case BEAM_CENTRE -> "Beam centre within";
                    case KNOWN_SOURCE -> "Known source within";
                };
        return "%s %s′ of %s"
                .formatted(
                        what,
                        plain(cone.radiusArcmin()),
                        SkyPositionText.sexagesimal(cone.centre()));
    }

    private String words(String key, Range range) {
        String label = quantities.find(key).map(Quantity::label).orElse(key);
        String unit = quantities.find(key).map(Quantity::unit).orElse("");
        return label + " " + between(range.min(), range.max(), unit);
    }

    private static CandidateQueryBuilder draft(CandidateQuery query) {
        return query.toBuilder();
    }

    private static void add(
            List<ActiveFilter> active,
            String name,
            @Nullable Object value,
            CandidateQueryBuilder without) {
        if (value != null) {
            active.add(new ActiveFilter(name + " " + value, without.build()));
        }
    }

    private static String between(@Nullable Number min, @Nullable Number max, String unit) {
        String numbers =
                min == null
                        ? "≤ " + plain(max)
                        : max == null
                                ? "≥ " + plain(min)
                                : min.equals(max)
                                        ? "= " + plain(min)
                                        : plain(min) + " – " + plain(max);
        return unit.isEmpty() ? numbers : numbers + " " + unit;
    }

    private static String plain(@Nullable Number number) {
        String text = String.valueOf(number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
