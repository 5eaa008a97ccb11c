package org.imageplane.transients.export.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.imageplane.transients.candidate.BadQueryException;
import org.imageplane.transients.candidate.CandidateQuery;
import org.imageplane.transients.candidate.CandidateQueryParameters;
import org.imageplane.transients.candidate.ConeAround;
import org.imageplane.transients.export.ConeSearches.Detail;
import org.imageplane.transients.sky.Cone;
import org.imageplane.transients.sky.PlainNumber;
import org.imageplane.transients.sky.SkyPosition;
import org.springframework.stereotype.Component;

/**
 * RA, DEC and SR in decimal degrees and VERB, in upper or lower case; and, as part of the address of a search of one's
 * own, the filters that lists of candidates have, such as {@code project}.
 */
@Component
class ConeSearchParameters {

    private static final Set<String> NAMES = Set.of("RA", "DEC", "SR", "VERB");
    private static final double LARGEST_DEG = 180;
    private static final double ARCMIN_PER_DEG = 60;

    /** What is looked for, and how much is told of it. */
    record Wish(CandidateQuery query, Detail detail) {}

    private final CandidateQueryParameters filters;

    ConeSearchParameters(CandidateQueryParameters filters) {
        this.filters = filters;
    }

    Wish read(Map<String, List<String>> all) {
        Map<String, List<String>> own = new LinkedHashMap<>();
        Map<String, List<String>> others = new LinkedHashMap<>();
        all.forEach(
                (name, values) -> {
                    String upper = name.toUpperCase(Locale.ROOT);
                    if (NAMES.contains(upper)) {
                        own.computeIfAbsent(upper, first -> new ArrayList<>()).addAll(values);
                    } else {
                        others.put(name, values);
                    }
                });
        Cone cone = cone(own);
        return new Wish(
                filters.read(others).toBuilder().cone(ConeAround.CANDIDATE, cone).build(),
                detail(own));
    }

    private static Cone cone(Map<String, List<String>> own) {
        double raDeg = number(own, "RA", 0, 360);
        double decDeg = number(own, "DEC", -90, 90);
        double radiusDeg = number(own, "SR", 0, LARGEST_DEG);
        return new Cone(
                new SkyPosition(raDeg == 360 ? 0 : raDeg, decDeg), radiusDeg * ARCMIN_PER_DEG);
    }

    private static double number(
            Map<String, List<String>> own, String name, double least, double most) {
        String text = text(own, name);
        if (text.isEmpty()) {
            throw new BadQueryException(
                    "%s: a cone search needs RA, DEC and SR in decimal degrees.".formatted(name));
        }
        if (!PlainNumber.isOne(text)) {
            throw new BadQueryException(
                    "%s: \"%s\" is not a decimal number of degrees.".formatted(name, text));
        }
        double value = PlainNumber.parse(text);
        if (value < least || value > most) {
            throw new BadQueryException(
                    "%s: %s is outside %.0f to %.0f degrees.".formatted(name, text, least, most));
        }
        return value;
    }

    private static Detail detail(Map<String, List<String>> own) {
        return switch (text(own, "VERB")) {
            case "1" -> Detail.LEAST;
            case "", "2" -> Detail.USUAL;
            case "3" -> Detail.ALL;
            case String other ->
                    throw new BadQueryException("VERB: \"%s\" is not 1, 2 or 3.".formatted(other));
        };
    }

    private static String text(Map<String, List<String>> own, String name) {
        List<String> values =
                own.getOrDefault(name, List.of()).stream()
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .distinct()
                        .toList();
        if (values.size() > 1) {
            throw new BadQueryException(
                    "%s: give it once, not as %s.".formatted(name, String.join(" and ", values)));
        }
        return values.isEmpty() ? "" : values.getFirst();
    }
}
