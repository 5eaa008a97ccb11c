package org.imageplane.transients.shell.crud;

import java.util.function.Function;

/**
 * What a page's rows are called.
 *
 * @param one of them, within a sentence: "detection filter"
 * @param many of them
 * @param key tells rows apart, and opens one from the address
 * @param name as a person calls a row
 */
public record CrudWords<T>(
        String one, String many, Function<T, Object> key, Function<T, String> name) {

    String keyOf(T row) {
        return key.apply(row).toString();
    }

    String count(long count) {
        return "%,d %s".formatted(count, count == 1 ? one : many);
    }

    String capital() {
        return many.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + many.substring(1);
    }
}
