package org.imageplane.transients.review.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which of the possible columns are shown, and in what order. */
final class ShownColumns {

    private ShownColumns() {}

    /** Those asked for, as far as they exist; the usual ones when none was asked for. A cone always shows separations. */
    static List<TableColumn> of(List<TableColumn> possible, List<String> keys) {
        Map<String, TableColumn> byKey = new HashMap<>();
        possible.forEach(column -> byKey.put(column.key(), column));
        var shown = new ArrayList<TableColumn>();
        keys.stream().filter(byKey::containsKey).map(byKey::get).forEach(shown::add);
        if (shown.isEmpty()) {
            return possible.stream().filter(TableColumn::usual).toList();
        }
        TableColumn separation = byKey.get(TableColumns.SEPARATION);
        if (separation != null && !shown.contains(separation)) {
            shown.add(Math.min(shown.size(), 3), separation);
        }
        return shown;
    }

    /** The shown keys after others were ticked: what stays keeps its place, what is new comes where the chooser has it. */
    static List<String> after(List<TableColumn> possible, List<String> shown, Set<String> ticked) {
        var keys = new ArrayList<>(shown.stream().filter(ticked::contains).toList());
        String before = null;
        for (TableColumn column : possible) {
            if (ticked.contains(column.key()) && !keys.contains(column.key())) {
                keys.add(keys.indexOf(before) + 1, column.key());
            }
            if (keys.contains(column.key())) {
                before = column.key();
            }
        }
        return keys;
    }

    static List<String> usual(List<TableColumn> possible) {
        return possible.stream().filter(TableColumn::usual).map(TableColumn::key).toList();
    }
}
