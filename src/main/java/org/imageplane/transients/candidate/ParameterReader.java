package org.imageplane.transients.candidate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.imageplane.transients.sky.PlainNumber;
import org.jspecify.annotations.Nullable;

/** Reads single values of an address, with a sentence for each that cannot be read. Blank is the same as absent. */
final class ParameterReader {

    private static final Pattern INFINITY =
            Pattern.compile("([+-]?)inf(inity)?", Pattern.CASE_INSENSITIVE);

    private final Map<String, List<String>> parameters;

    ParameterReader(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    @Nullable String text(String name) {
        List<String> values =
                parameters.getOrDefault(name, List.of()).stream()
                        .filter(value -> !value.isBlank())
                        .distinct()
                        .toList();
        if (values.size() > 1) {
            throw new BadQueryException(
                    "%s: give it once, not as %s.".formatted(name, String.join(" and ", values)));
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    /** The value as a number, infinities included; NaN is in no order, so it is refused. */
    @Nullable Double number(String name) {
        return read(name, "a number", ParameterReader::decimal);
    }

    @Nullable Long whole(String name) {
        return read(name, "a whole number", Long::valueOf);
    }

    @Nullable Integer smallWhole(String name) {
        return read(name, "a whole number", Integer::valueOf);
    }

    /** Some whole numbers with commas between them. */
    Set<Long> wholes(String name, int most) {
        Set<Long> numbers = read(name, "a list of whole numbers", ParameterReader::list);
        if (numbers == null) {
            return Set.of();
        }
        if (numbers.size() > most) {
            throw new BadQueryException(
                    "%s: name at most %d, not %d.".formatted(name, most, numbers.size()));
        }
        return numbers;
    }

    private static Set<Long> list(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(number -> Long.valueOf(number.strip()))
                .collect(Collectors.toSet());
    }

    boolean flag(String name) {
        String text = text(name);
        return switch (text == null ? "false" : text.strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refuse(name, text, "true or false");
        };
    }

    static BadQueryException refuse(String name, @Nullable String text, String wanted) {
        return new BadQueryException("%s: \"%s\" is not %s.".formatted(name, text, wanted));
    }

    private <T> @Nullable T read(String name, String wanted, Function<String, T> reader) {
        String text = text(name);
        try {
            return text == null ? null : reader.apply(text.strip());
        } catch (IllegalArgumentException unreadable) {
            throw refuse(name, text, wanted);
        }
    }

    private static Double decimal(String text) {
        if (INFINITY.matcher(text).matches()) {
            return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return PlainNumber.parse(text);
    }
}
