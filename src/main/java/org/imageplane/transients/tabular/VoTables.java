package org.imageplane.transients.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.votable.DataFormat;
import uk.ac.starlink.votable.VOTableWriter;

/** Writes VOTables through STIL, the rows passed on as they come. */
final class VoTables {

    private static final long UNKNOWN = -1;

    private VoTables() {}

    static void write(TableMeta meta, List<Column> columns, RowSource rows, OutputStream out)
            throws IOException {
        new VOTableWriter(DataFormat.TABLEDATA, true)
                .writeStarTable(table(meta, columns, rows), out);
    }

    /** The rows as STIL's writers of VOTables want to see them; they can be read once. */
    static RowsTable table(TableMeta meta, List<Column> columns, RowSource rows) {
        List<ColumnInfo> infos =
                columns.stream().map(StilColumns::of).map(StilColumns::withUnicode).toList();
        AtomicBoolean opened = new AtomicBoolean();
        return new RowsTable(
                meta,
                infos,
                UNKNOWN,
                () -> {
                    if (opened.getAndSet(true)) {
                        throw new IOException("These rows can be read only once.");
                    }
                    return () -> printable(rows.next());
                });
    }

    private static @Nullable Object @Nullable [] printable(@Nullable Object @Nullable [] row) {
        if (row == null) {
            return null;
        }
        for (int i = 0; i < row.length; i++) {
            if (row[i] instanceof String text) {
                row[i] = CellText.basicPlane(text);
            } else if (row[i] instanceof Instant time) {
                row[i] = time.toString();
            }
        }
        return row;
    }
}
