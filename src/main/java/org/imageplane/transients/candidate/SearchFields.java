package org.imageplane.transients.candidate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.survey.Quantities;
import org.springframework.stereotype.Component;

/** Finds what a query is ordered by and limited to: fixed fields and the quantities of the registry. */
@Component
class SearchFields {

    private final Quantities quantities;

    SearchFields(Quantities quantities) {
        this.quantities = quantities;
    }

    SearchField order(CandidateQuery query, List<Long> blindProjects) {
        return find("sort", query.sort().field(), query, blindProjects);
    }

    /** A range that is open at both ends limits nothing and is left out. */
    Map<SearchField, Range> ranges(CandidateQuery query, List<Long> blindProjects) {
        Map<SearchField, Range> ranges = new LinkedHashMap<>();
        query.ranges()
                .forEach(
                        (name, range) -> {
                            String parameter = (range.min() == null ? "max." : "min.") + name;
                            SearchField field = find(parameter, name, query, blindProjects);
                            if (field.type() == SearchField.Type.TEXT) {
                                throw new BadQueryException(
                                        "%s: %s is not a number.".formatted(parameter, name));
                            }
                            if (range.min() != null || range.max() != null) {
                                ranges.put(field, range);
                            }
                        });
        return ranges;
    }

    private SearchField find(
            String parameter, String name, CandidateQuery query, List<Long> blindProjects) {
        SearchField field =
                SearchField.fixed(name)
                        .or(() -> quantities.find(name).map(SearchField::of))
                        .orElseThrow(
                                () ->
                                        new BadQueryException(
                                                "%s: there is no field or quantity \"%s\"."
                                                        .formatted(parameter, name)));
        if (field.name().equals(SearchField.SEPARATION) && query.cone() == null) {
            throw new BadQueryException(
                    "%s: a separation needs a cone (ra, dec and radius_arcmin)."
                            .formatted(parameter));
        }
        return field.tellsOfOthers() && !blindProjects.isEmpty()
                ? field.hiddenInBlindProjects()
                : field;
    }
}
