package org.imageplane.transients.ingest.folder;

import java.lang.reflect.Array;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.tabular.Column;
import org.jspecify.annotations.Nullable;

/** Cells of a table as the fields that the surveys' scripts would make of them. */
final class CellTexts {

    private static final String[] NOTHING = new String[0];

    private CellTexts() {}

    /** The row's columns that have a value, by name; a vector has a text for each element. */
    static Map<String, String[]> fields(List<Column> columns, @Nullable Object[] cells) {
        Map<String, String[]> fields = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
            String[] texts = texts(cells[i]);
            if (texts.length > 0) {
                fields.put(columns.get(i).name(), texts);
            }
        }
        return fields;
    }

    private static String[] texts(@Nullable Object cell) {
        if (cell == null) {
            return NOTHING;
        }
        if (!cell.getClass().isArray()) {
            String text = text(cell);
            return text.isBlank() ? NOTHING : new String[] {text};
        }
        String[] texts = new String[Array.getLength(cell)];
        for (int i = 0; i < texts.length; i++) {
            Object element = Array.get(cell, i);
            texts[i] = element == null ? "" : text(element);
        }
        return texts;
    }

    private static String text(Object value) {
        return switch (value) {
            case Boolean flag -> flag ? "True" : "False";
            default -> value.toString(); // NaN and Infinity are read in any case
        };
    }
}
