package org.imageplane.transients.candidate;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The parameters of an address, under the names of {@link CandidateQueryParameters#read}. */
@Component
class QueryParameters implements CandidateQueryParameters {

    private static final String MIN = "min.";
    private static final String MAX = "max.";
    private static final String DESCENDING = "desc";

    @Override
    public CandidateQuery read(Map<String, List<String>> parameters) {
        ParameterReader reader = new ParameterReader(parameters);
        String text = reader.text("text");
        CandidateQueryBuilder query =
                CandidateQuery.all().toBuilder()
                        .project(reader.text("project"))
                        .observation(reader.text("observation"))
                        .beam(reader.smallWhole("beam"))
                        .detectionFilter(reader.text("filter"))
                        .ids(reader.wholes("ids", CandidateQuery.MOST_IDS))
                        .idsBetween(reader.whole("id_min"), reader.whole("id_max"))
                        .rated(rated(reader.text("rated")))
                        .classification(reader.text("classification"))
                        .verdict(verdict(reader.text("verdict")))
                        .association(association(reader.text("association")))
                        .text(text == null ? "" : text)
                        .bestBeamsOnly(reader.flag("best_beams"));
        ranges(reader, parameters).forEach(query::range);
        ConeParameters.read(reader, query);
        return query.sort(sort(reader.text("sort"))).build();
    }

    @Override
    public Map<String, List<String>> write(CandidateQuery query) {
        ParameterWriter writer =
                new ParameterWriter()
                        .put("project", query.project())
                        .put("observation", query.observation())
                        .put("beam", query.beam())
                        .put("filter", query.detectionFilter())
                        .put("ids", text(query.ids()))
                        .put("id_min", query.idMin())
                        .put("id_max", query.idMax());
        query.ranges()
                .forEach(
                        (key, range) ->
                                writer.number(MIN + key, range.min())
                                        .number(MAX + key, range.max()));
        writer.put("rated", text(query.rated()))
                .put("classification", query.classification())
                .put("verdict", query.verdict())
                .put("association", text(query.association()));
        ConeParameters.write(query, writer);
        return writer.put("text", query.text())
                .put("best_beams", query.bestBeamsOnly() ? "true" : null)
                .put("sort", text(query.sort()))
                .parameters();
    }

    @Override
    public List<List<String>> together() {
        return ConeParameters.together();
    }

    private static Map<String, Range> ranges(
            ParameterReader reader, Map<String, List<String>> parameters) {
        Map<String, Range> ranges = new TreeMap<>();
        for (String name : parameters.keySet()) {
            if (name.startsWith(MIN) || name.startsWith(MAX)) {
                String key = name.substring(MIN.length());
                ranges.put(key, new Range(reader.number(MIN + key), reader.number(MAX + key)));
            }
        }
        return ranges;
    }

    private static RatedState rated(@Nullable String text) {
        return switch (text == null ? "any" : text.strip()) {
            case "any" -> RatedState.ANY;
            case "true" -> RatedState.RATED;
            case "false" -> RatedState.UNRATED;
            case "mine" -> RatedState.RATED_BY_ME;
            case "not_mine" -> RatedState.NOT_RATED_BY_ME;
            default -> throw ParameterReader.refuse("rated", text, "true, false, mine or not_mine");
        };
    }

    private static @Nullable SaidVerdict verdict(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return switch (text.strip()) {
            case "TRUE" -> SaidVerdict.TRUE;
            case "FALSE" -> SaidVerdict.FALSE;
            case "UNSURE" -> SaidVerdict.UNSURE;
            default -> throw ParameterReader.refuse("verdict", text, "TRUE, FALSE or UNSURE");
        };
    }

    private static @Nullable AssociationFilter association(@Nullable String text) {
        return text == null ? null : AssociationFilter.read(text);
    }

    private static @Nullable String text(@Nullable AssociationFilter filter) {
        return filter == null ? null : filter.text();
    }

    private static String text(SortedSet<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static @Nullable String text(RatedState state) {
        return switch (state) {
            case ANY -> null;
            case RATED -> "true";
            case UNRATED -> "false";
            case RATED_BY_ME -> "mine";
            case NOT_RATED_BY_ME -> "not_mine";
        };
    }

    private static CandidateSort sort(@Nullable String text) {
        if (text == null) {
            return CandidateSort.BY_ID;
        }
        int comma = text.lastIndexOf(',');
        String field = comma < 0 ? text : text.substring(0, comma);
        String direction = comma < 0 ? "asc" : text.substring(comma + 1).strip();
        if (!direction.equals("asc") && !direction.equals(DESCENDING)) {
            throw ParameterReader.refuse("sort", text, "a field, or a field followed by ,desc");
        }
        return new CandidateSort(field.strip(), direction.equals(DESCENDING));
    }

    private static @Nullable String text(CandidateSort sort) {
        String field = sort.field();
        return sort.equals(CandidateSort.BY_ID)
                ? null
                : sort.descending() ? field + "," + DESCENDING : field;
    }
}
