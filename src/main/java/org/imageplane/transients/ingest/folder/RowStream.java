package org.imageplane.transients.ingest.folder;

import java.io.IOException;
import org.imageplane.transients.tabular.TableReader;
import org.jspecify.annotations.Nullable;

/** The rows of one table, one after the other. A row that cannot be read is told, and does not end a text table. */
final class RowStream implements AutoCloseable {

    /** Makes something of a row's cells. */
    @FunctionalInterface
    interface Reading {
        FolderRow read(long number, @Nullable Object[] cells);
    }

    private final String table;
    private final TableReader reader;
    private final boolean text;
    private final Reading reading;
    private long number;
    private boolean ended;

    RowStream(String table, TableReader reader, Reading reading) {
        this.table = table;
        this.reader = reader;
        this.text = reader.columns().stream().allMatch(column -> column.type() == String.class);
        this.reading = reading;
    }

    /** The next row; null after the last. */
    @Nullable FolderRow next() {
        if (ended) {
            return null;
        }
        number++;
        try {
            @Nullable Object[] cells = reader.next();
            if (cells == null) {
                ended = true;
                return null;
            }
            return reading.read(number, cells);
        } catch (IOException damaged) {
            ended = !text; // the next line of a text begins anew; a binary table's rows are lost
            // from here
            String reason =
                    text
                            ? String.valueOf(damaged.getMessage())
                            : "%s No row after it can be read.".formatted(damaged.getMessage());
            return new FolderRow.Unreadable(table, number, "", reason);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
