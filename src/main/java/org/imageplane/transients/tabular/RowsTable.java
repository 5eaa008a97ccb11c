package org.imageplane.transients.tabular;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import uk.ac.starlink.table.AbstractStarTable;
import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.table.DefaultValueInfo;
import uk.ac.starlink.table.DescribedValue;
import uk.ac.starlink.table.RowSequence;

/** Our rows as STIL's writers want to see a table: in order only. */
final class RowsTable extends AbstractStarTable {

    /** Gives the rows from the first one on. */
    interface Opening {
        RowSource open() throws IOException;
    }

    private final List<ColumnInfo> columns;
    private final long rowCount;
    private final Opening rows;

    /** A table of that many rows, or -1 when their number is not known yet. */
    RowsTable(TableMeta meta, List<ColumnInfo> columns, long rowCount, Opening rows) {
        this.columns = columns;
        this.rowCount = rowCount;
        this.rows = rows;
        setName(CellText.printable(meta.name()));
        for (Map.Entry<String, String> parameter : meta.parameters().entrySet()) {
            DefaultValueInfo info =
                    new DefaultValueInfo(CellText.printable(parameter.getKey()), String.class);
            setParameter(new DescribedValue(info, CellText.printable(parameter.getValue())));
        }
    }

    @Override
    public int getColumnCount() {
        return columns.size();
    }

    @Override
    public ColumnInfo getColumnInfo(int index) {
        return columns.get(index);
    }

    @Override
    public long getRowCount() {
        return rowCount;
    }

    @Override
    public RowSequence getRowSequence() throws IOException {
        return new Sequence(rows.open());
    }

    /** STIL's cursor over a row source. */
    private static final class Sequence implements RowSequence {

        private final RowSource source;
        private @Nullable Object @Nullable [] row;

        Sequence(RowSource source) {
            this.source = source;
        }

        @Override
        public boolean next() throws IOException {
            row = source.next();
            return row != null;
        }

        @Override
        public @Nullable Object getCell(int column) {
            return getRow()[column];
        }

        @Override
        public @Nullable Object[] getRow() {
            if (row == null) {
                throw new NoSuchElementException("There is no current row.");
            }
            return row;
        }

        @Override
        public void close() throws IOException {
            source.close();
        }
    }
}
