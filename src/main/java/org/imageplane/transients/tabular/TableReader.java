package org.imageplane.transients.tabular;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table that is being read, row by row.
 *
 * <p>A cell is null where the table says that it has no value: a FITS integer equal to its TNULL, an undefined
 * logical, an empty text. A NaN stays NaN, for FITS and VOTable cannot say which of the two it stands for.
 * Vector columns are arrays of their primitive type. The cells of a CSV file are text, as uploads send them;
 * what a number means there is for the caller to say.
 */
public interface TableReader extends RowSource {

    /** Opens the first table of a FITS file or VOTable, or a CSV file, packed by gzip or not. */
    static TableReader open(Path file) throws IOException {
        return TableFiles.open(file);
    }

    List<Column> columns();

    /** What the table says of itself besides its columns. */
    Map<String, String> parameters();

    /** The next row's cells that have a value, by column name in the order of the columns; empty after the last row. */
    default Optional<Map<String, Object>> nextByName() throws IOException {
        @Nullable Object[] row = next();
        if (row == null) {
            return Optional.empty();
        }
        Map<String, Object> cells = new LinkedHashMap<>();
        for (int i = 0; i < row.length; i++) {
            Object cell = row[i];
            if (cell != null) {
                cells.put(columns().get(i).name(), cell);
            }
        }
        return Optional.of(cells);
    }
}
