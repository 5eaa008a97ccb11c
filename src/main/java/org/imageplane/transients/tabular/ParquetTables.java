package org.imageplane.transients.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;
import uk.ac.starlink.parquet.StarParquetWriter;
import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.votable.VOTableVersion;

/**
 * Writes Parquet through STIL, the rows passed on group by group; units and descriptions are in the VOTable text of its
 * metadata (VOParquet 1.0). Of Hadoop only types are used, none of its settings, files or codecs (decision 0044).
 */
final class ParquetTables {

    private static final long UNKNOWN = -1;

    /** Rows that are in memory until they are written, as encoded. */
    private static final long GROUP_BYTES = 8L << 20;

    /** One long text after many short ones must not fill the memory before it is noticed. */
    private static final int ROWS_BEFORE_A_LOOK = 1000;

    private ParquetTables() {}

    static void write(TableMeta meta, List<Column> columns, RowSource rows, OutputStream out)
            throws IOException {
        List<ColumnInfo> infos =
                columns.stream().map(StilColumns::of).map(StilColumns::withUnicode).toList();
        RowsTable table = new RowsTable(meta, infos, UNKNOWN, () -> rows);
        ParquetWriter<@Nullable Object[]> writer =
                new Builder(table, new StreamedFile(out))
                        .withVOTableMetadata(VOTableVersion.V14)
                        .withKeyValueItems(meta.parameters())
                        .withConf(new PlainParquetConfiguration())
                        .withCodecFactory(new GzipPages())
                        .withCompressionCodec(CompressionCodecName.GZIP)
                        .withRowGroupSize(GROUP_BYTES)
                        .withMaxRowCountForPageSizeCheck(ROWS_BEFORE_A_LOOK)
                        .build();
        for (@Nullable Object[] row = rows.next(); row != null; row = rows.next()) {
            writer.write(row);
        }
        // what broke off gets no footer, so that nobody takes it for a whole table
        writer.close();
    }

    /** STIL's own, spared Hadoop's configuration, which it does not look at. */
    private static final class Builder extends StarParquetWriter.StarBuilder {

        Builder(StarTable table, OutputFile file) {
            super(table, file);
        }

        @Override
        public WriteSupport<@Nullable Object[]> getWriteSupport(ParquetConfiguration settings) {
            return new Rows(getWriteSupport((Configuration) null));
        }
    }

    /** STIL's schema and metadata; its own cells would make NaN and empty text absent. */
    private static final class Rows extends WriteSupport<@Nullable Object[]> {

        private final WriteSupport<@Nullable Object[]> stil;
        private List<String> names = List.of();
        private @Nullable RecordConsumer consumer;

        Rows(WriteSupport<@Nullable Object[]> stil) {
            this.stil = stil;
        }

        @Override
        @Deprecated
        public WriteContext init(@Nullable Configuration settings) {
            WriteContext context = stil.init((Configuration) null);
            names = context.getSchema().getFields().stream().map(Type::getName).toList();
            return context;
        }

        @Override
        public WriteContext init(ParquetConfiguration settings) {
            return init((Configuration) null);
        }

        @Override
        public void prepareForWrite(RecordConsumer newConsumer) {
            consumer = newConsumer;
        }

        @Override
        public void write(@Nullable Object[] row) {
            RecordConsumer to = Objects.requireNonNull(consumer);
            to.startMessage();
            for (int i = 0; i < row.length; i++) {
                Object cell = row[i];
                if (cell != null) {
                    to.startField(names.get(i), i);
                    write(cell, to);
                    to.endField(names.get(i), i);
                }
            }
            to.endMessage();
        }

        private static void write(Object cell, RecordConsumer to) {
            switch (cell) {
                case Double number -> to.addDouble(number);
                case Long number -> to.addLong(number);
                case Integer number -> to.addInteger(number);
                case Boolean flag -> to.addBoolean(flag);
                default -> to.addBinary(Binary.fromString(CellText.printable(cell.toString())));
            }
        }
    }
}
