package org.imageplane.transients.demo.mwa;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.imageplane.transients.demo.upload.PythonText;
import org.jspecify.annotations.Nullable;

/** One row of a candidate table: the cells by column, null where the table has no value. */
record MwaRow(Map<String, @Nullable Object> cells) {

    static final String OBSERVATION = "obs_id";
    static final String FILTER = "filter_id";
    static final String NUMBER = "cand_id";
    static final String PROJECT = "project";
    static final String FREQUENCY_HZ = "obs_cent_freq";

    MwaRow {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    String text(String column) {
        return PythonText.of(cells.get(column)).strip();
    }

    /** The number in a column; not a number where there is none. */
    double number(String column) {
        return cells.get(column) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /** {@code 1417362987_tcg_003}, how the names of its pictures begin. */
    String fileStem() {
        String number = text(NUMBER);
        String padded = "0".repeat(Math.max(0, 3 - number.length())) + number;
        return "%s_%s_%s".formatted(text(OBSERVATION), text(FILTER), padded);
    }
}
