package org.imageplane.transients.tabular;

import org.jspecify.annotations.Nullable;

/**
 * One column of a table.
 *
 * <p>Tables are written with {@code Long}, {@code Integer}, {@code Double}, {@code String}, {@code Boolean}
 * and {@code Instant}; tables that are read may hold any boxed number or an array of numbers besides.
 *
 * @param unit as the FITS and VOUnit standards write it ({@code deg}, {@code Jy/beam}); null where there is none
 * @param ucd the IVOA's word for what is in the column ({@code pos.eq.ra}); null where there is none
 */
public record Column(
        String name,
        Class<?> type,
        @Nullable String unit,
        @Nullable String description,
        @Nullable String ucd) {

    public Column {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A column needs a name.");
        }
    }

    /** A column of which no more is known than name and type. */
    public static Column of(String name, Class<?> type) {
        return new Column(name, type, null, null, null);
    }

    Column named(String otherName) {
        return otherName.equals(name) ? this : new Column(otherName, type, unit, description, ucd);
    }

    Column describedAs(String text) {
        return new Column(name, type, unit, text, ucd);
    }
}
