package org.imageplane.transients.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.imageplane.transients.tabular.Column;
import org.jspecify.annotations.Nullable;

/** The columns of a table and how each gets its cell from a row's object. */
final class Columns<T> {

    private final List<Column> columns = new ArrayList<>();
    private final List<Function<T, ? extends @Nullable Object>> cells = new ArrayList<>();

    <V> Columns<T> add(
            String name,
            Class<V> type,
            String description,
            Function<T, ? extends @Nullable Object> cell) {
        return add(new Column(name, type, null, description, null), cell);
    }

    /** A number with its unit and, where the IVOA has one, the word for what it is. */
    Columns<T> number(
            String name,
            String unit,
            @Nullable String ucd,
            String description,
            Function<T, ? extends @Nullable Object> cell) {
        return add(new Column(name, Double.class, unit, description, ucd), cell);
    }

    Columns<T> add(Column column, Function<T, ? extends @Nullable Object> cell) {
        columns.add(column);
        cells.add(cell);
        return this;
    }

    List<Column> columns() {
        return columns;
    }

    @Nullable Object[] row(T item) {
        @Nullable Object[] row = new @Nullable Object[cells.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = cells.get(i).apply(item);
        }
        return row;
    }
}
