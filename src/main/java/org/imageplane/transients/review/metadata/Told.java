package org.imageplane.transients.review.metadata;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What metadata say, in the order and the spelling in which they were written. */
sealed interface Told {

    /** A text, or a number with all its digits. */
    record Value(String text, boolean number) implements Told {}

    /** Names with their values; a name may come twice. */
    record Named(List<Entry> entries) implements Told {}

    /** Values without names. */
    record Listed(List<Told> items) implements Told {

        boolean flat() {
            return items.stream().allMatch(Value.class::isInstance);
        }
    }

    /** A name with what is told under it. */
    record Entry(String name, Told told) {}

    /** What came out of a column of JSON, already read. */
    static Told of(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                    new Named(
                            map.entrySet().stream()
                                    .map(
                                            entry ->
                                                    new Entry(
                                                            String.valueOf(entry.getKey()),
                                                            of(entry.getValue())))
                                    .toList());
            case Iterable<?> many ->
                    new Listed(
                            StreamSupport.stream(many.spliterator(), false).map(Told::of).toList());
            case Number number -> new Value(number.toString(), true);
            case null -> new Value("null", false);
            default -> new Value(value.toString(), false);
        };
    }
}
