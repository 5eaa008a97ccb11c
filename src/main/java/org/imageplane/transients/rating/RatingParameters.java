package org.imageplane.transients.rating;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.imageplane.transients.candidate.BadQueryException;
import org.imageplane.transients.rating.RatingQuery.Order;
import org.jspecify.annotations.Nullable;

/** Reads a {@link RatingQuery} from the parameters of an address. Blank is the same as absent. */
final class RatingParameters {

    static final String SORT = "sort";

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Map<String, List<String>> parameters;

    RatingParameters(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    RatingQuery query() {
        String[] sort = text(SORT, "when,desc").split(",", 2);
        boolean descending = sort.length == 2 && sort[1].strip().equalsIgnoreCase("desc");
        if (sort.length == 2 && !descending && !sort[1].strip().equalsIgnoreCase("asc")) {
            throw refuse(SORT, sort[1], "asc or desc");
        }
        return new RatingQuery(
                read("candidate", "a whole number", Long::valueOf),
                text("project"),
                text("observation"),
                text("classification"),
                read("score", "a whole number from 1 to 5", RatingParameters::score),
                read("verdict", "TRUE, FALSE or UNSURE", RatingParameters::verdict),
                text("person"),
                day("from"),
                day("to"),
                text("text", ""),
                flag("history"),
                order(sort[0].strip()),
                descending);
    }

    static String word(Order order) {
        return order.name().toLowerCase(Locale.ROOT);
    }

    private @Nullable String text(String name) {
        List<String> values =
                parameters.getOrDefault(name, List.of()).stream()
                        .filter(value -> !value.isBlank())
                        .distinct()
                        .toList();
        if (values.size() > 1) {
            throw new BadQueryException(
                    "%s: give it once, not as %s.".formatted(name, String.join(" and ", values)));
        }
        return values.isEmpty() ? null : values.getFirst().strip();
    }

    private String text(String name, String otherwise) {
        String text = text(name);
        return text == null ? otherwise : text;
    }

    private boolean flag(String name) {
        String text = text(name, "false");
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refuse(name, text, "true or false");
        };
    }

    private @Nullable LocalDate day(String name) {
        return read(name, "a day such as 2026-11-22", RatingParameters::sensible);
    }

    private static LocalDate sensible(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            throw new DateTimeException("out of range");
        }
        return day;
    }

    private static Order order(String text) {
        return Arrays.stream(Order.values())
                .filter(order -> word(order).equals(text))
                .findFirst()
                .orElseThrow(
                        () ->
                                refuse(
                                        SORT,
                                        text,
                                        Arrays.stream(Order.values())
                                                .map(RatingParameters::word)
                                                .collect(Collectors.joining(", "))));
    }

    private static Integer score(String text) {
        int score = Integer.parseInt(text);
        if (score < 1 || score > 5) {
            throw new NumberFormatException("out of range");
        }
        return score;
    }

    private static Verdict verdict(String text) {
        return Verdict.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private <T> @Nullable T read(String name, String wanted, Function<String, T> reader) {
        String text = text(name);
        try {
            return text == null ? null : reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw refuse(name, text, wanted);
        }
    }

    private static BadQueryException refuse(String name, @Nullable String text, String wanted) {
        return new BadQueryException("%s: \"%s\" is not %s.".formatted(name, text, wanted));
    }
}
