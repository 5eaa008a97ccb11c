package org.imageplane.transients.tabular;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes column names what a format can hold. */
final class ColumnNames {

    private ColumnNames() {}

    /** The same columns, none named like an earlier one; FITS compares names without their case. */
    static List<Column> unique(List<Column> columns) {
        Set<String> taken = new HashSet<>();
        List<Column> named = new ArrayList<>(columns.size());
        for (Column column : columns) {
            String name = column.name();
            for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
                name = column.name() + "_" + number;
            }
            named.add(column.named(name));
        }
        return named;
    }

    /** Columns with names of at most so many characters; a longer one is cut and moves to the description. */
    static List<Column> atMost(int length, List<Column> columns) {
        List<Column> cut = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String name = column.name();
            if (name.length() <= length) {
                cut.add(column);
                continue;
            }
            String ending = "_" + (i + 1);
            String description = column.description();
            cut.add(
                    column.named(name.substring(0, length - ending.length()) + ending)
                            .describedAs(description == null ? name : name + ": " + description));
        }
        return unique(cut);
    }
}
