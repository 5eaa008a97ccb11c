package org.imageplane.transients.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes tables of any length in little memory.
 *
 * <p>What has no value stays apart from what is not a number where the format can tell them apart: CSV and
 * ECSV write an empty cell and {@code NaN}, VOTable and Parquet likewise. A FITS column of floating-point numbers has
 * only NaN for both; integers, booleans and texts have their own blank. A FITS text cannot be told empty from
 * absent, and holds ASCII only: other characters are written as {@code \\u03b1}. A VOTable's text has no room
 * for characters beyond the basic plane (emoji), which become U+FFFD.
 *
 * <p>Times are ISO 8601 text in UTC, ending in Z. Column names that differ from an earlier one only in case, or
 * not at all, get a number.
 */
public final class TableWriters {

    private TableWriters() {}

    /**
     * Writes the rows and flushes the stream, which stays open; the rows are closed in any case.
     *
     * <p>A FITS header must say how many rows follow and how wide its texts are, so those rows go through a
     * temporary file first; the other formats pass them on as they come.
     *
     * @throws IllegalArgumentException when a column's type or a cell does not suit
     */
    public static void write(
            TableFormat format,
            TableMeta meta,
            List<Column> columns,
            RowSource rows,
            OutputStream out)
            throws IOException {
        try (rows) {
            List<Column> named = ColumnNames.unique(columns);
            RowSource checked = Cells.checked(named, rows);
            switch (format) {
                case FITS -> FitsTables.write(meta, named, checked, out);
                case VOTABLE -> VoTables.write(meta, named, checked, out);
                case CSV -> TextTables.writeCsv(named, checked, out);
                case PARQUET -> ParquetTables.write(meta, named, checked, out);
                case ECSV -> TextTables.writeEcsv(meta, named, checked, out);
            }
            out.flush();
        }
    }
}
