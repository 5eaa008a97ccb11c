package org.imageplane.transients.tabular;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.ac.starlink.table.DescribedValue;
import uk.ac.starlink.table.RowSequence;
import uk.ac.starlink.table.StarTable;

/** A table read by STIL. */
final class StilReader implements TableReader {

    private final Path file;
    private final StarTable table;
    private final List<Column> columns;
    private final RowSequence rows;
    private long rowNumber;

    StilReader(Path file, StarTable table) throws IOException {
        this.file = file;
        this.table = table;
        List<Column> found = new ArrayList<>();
        for (int i = 0; i < table.getColumnCount(); i++) {
            found.add(StilColumns.from(table.getColumnInfo(i), i));
        }
        this.columns = ColumnNames.unique(found);
        this.rows = table.getRowSequence();
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (DescribedValue parameter : table.getParameters()) {
            if (parameter.getValue() != null) {
                parameters.put(parameter.getInfo().getName(), parameter.getValue().toString());
            }
        }
        return parameters;
    }

    @Override
    public @Nullable Object @Nullable [] next() throws IOException {
        try {
            rowNumber++;
            return rows.next() ? rows.getRow() : null;
        } catch (IOException | RuntimeException damaged) {
            throw new IOException(
                    "Row %d of %s cannot be read: %s"
                            .formatted(rowNumber, file.getFileName(), damaged.getMessage()),
                    damaged);
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
        table.close();
    }
}
