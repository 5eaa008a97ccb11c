package org.imageplane.transients.replica;

import java.util.Arrays;
import java.util.Set;

/**
 * A kind of news that web processes tell each other; a bean for each makes it known.
 *
 * @param name its name between processes, which stays even when the record is called otherwise
 * @param type the record; numbers only, such as ids, so that nothing that somebody wrote ever travels this way
 */
public record NewsKind<E extends Record>(String name, Class<E> type) {

    private static final Set<Class<?>> NUMBERS = Set.of(long.class, int.class);

    public NewsKind {
        if (!name.matches("[a-z-]{1,40}")) {
            throw new IllegalArgumentException(
                    "“%s” cannot name a kind of news: small letters and dashes only."
                            .formatted(name));
        }
        if (!Arrays.stream(type.getRecordComponents())
                .allMatch(part -> NUMBERS.contains(part.getType()))) {
            throw new IllegalArgumentException(
                    "%s cannot be told to other processes: it holds more than numbers."
                            .formatted(type.getSimpleName()));
        }
    }
}
