package org.imageplane.transients.tabular;

import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that the cells of a row are what their columns say. */
final class Cells {

    private static final Set<Class<?>> WRITABLE =
            Set.of(
                    Long.class,
                    Integer.class,
                    Double.class,
                    String.class,
                    Boolean.class,
                    Instant.class);

    private Cells() {}

    /** The same rows, each cell of exactly its column's type or null. */
    static RowSource checked(List<Column> columns, RowSource rows) {
        for (Column column : columns) {
            if (!WRITABLE.contains(column.type())) {
                throw new IllegalArgumentException(
                        "Column %s holds %s, which is not written to tables."
                                .formatted(column.name(), column.type().getSimpleName()));
            }
        }
        return () -> checkedRow(columns, rows);
    }

    private static @Nullable Object @Nullable [] checkedRow(List<Column> columns, RowSource rows)
            throws IOException {
        @Nullable Object[] row = rows.next();
        if (row == null) {
            return null;
        }
        if (row.length != columns.size()) {
            throw new IllegalArgumentException(
                    "A row has %d cells for %d columns.".formatted(row.length, columns.size()));
        }
        @Nullable Object[] checked = new @Nullable Object[row.length];
        for (int i = 0; i < row.length; i++) {
            Object cell = row[i];
            checked[i] = cell == null ? null : cell(columns.get(i), cell);
        }
        return checked;
    }

    private static Object cell(Column column, Object cell) {
        Class<?> type = column.type();
        if (type.isInstance(cell)) {
            return cell;
        }
        if (cell instanceof Number number && Number.class.isAssignableFrom(type)) {
            return number(column, number);
        }
        if (cell instanceof OffsetDateTime time && type == Instant.class) {
            return time.toInstant();
        }
        throw new IllegalArgumentException(
                "Column %s holds %s, not the %s %s."
                        .formatted(
                                column.name(),
                                type.getSimpleName(),
                                cell.getClass().getSimpleName(),
                                cell));
    }

    private static Number number(Column column, Number number) {
        Class<?> type = column.type();
        if (type == Double.class) {
            return number.doubleValue();
        }
        long whole = number.longValue();
        boolean fits =
                whole == number.doubleValue() && (type == Long.class || whole == (int) whole);
        if (!fits) {
            throw new IllegalArgumentException(
                    "Column %s holds %s, and %s is none."
                            .formatted(column.name(), type.getSimpleName(), number));
        }
        return type == Long.class ? (Number) whole : (Number) (int) whole;
    }
}
