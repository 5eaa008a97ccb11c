package org.imageplane.transients.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.imageplane.transients.testing.ParquetFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TableWritersTest {

    private static final TableMeta META = new TableMeta("t", Map.of());
    private static final long MANY_ROWS = 100_000;

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void a_hundred_thousand_rows_are_not_kept_in_memory(TableFormat format) throws IOException {
        List<Column> columns =
                List.of(
                        Column.of("id", Long.class),
                        Column.of("flux", Double.class),
                        Column.of("name", String.class),
                        Column.of("notes", String.class));
        String notes = "n".repeat(400);
        AtomicLong peak = new AtomicLong();
        long before = usedBytes();
        long[] row = {0};
        RowSource rows =
                () -> {
                    if (row[0] == MANY_ROWS) {
                        return null;
                    }
                    if (row[0] % 20_000 == 19_999) {
                        peak.accumulateAndGet(usedBytes(), Math::max);
                    }
                    row[0]++;
                    return new Object[] {
                        row[0], row[0] * 0.5, "candidate " + row[0], notes + row[0]
                    };
                };

        Path file = TableFixture.write(format, folder, META, columns, rows);

        assertThat(peak.get() - before).as("growth of the heap in bytes").isLessThan(16_000_000);
        if (format == TableFormat.PARQUET) {
            assertThat(ParquetFiles.rows(file).getRowCount()).isEqualTo(MANY_ROWS);
            return;
        }
        assertThat(Files.size(file)).isGreaterThan(40_000_000);
        if (format != TableFormat.ECSV) {
            assertThat(countAndLast(file)).isEqualTo(MANY_ROWS);
        }
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void the_rows_are_closed_and_no_temporary_file_is_left_even_after_a_failure(TableFormat format)
            throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        Stream<Object[]> failing =
                Stream.of(1, 2, 3)
                        .map(
                                n -> {
                                    if (n == 3) {
                                        throw new IllegalStateException("the database went away");
                                    }
                                    return new Object[] {(long) n};
                                })
                        .onClose(() -> closed.set(true));
        long before = temporaryFiles();

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(
                        () ->
                                TableWriters.write(
                                        format,
                                        META,
                                        List.of(Column.of("n", Long.class)),
                                        RowSource.of(failing),
                                        OutputStream.nullOutputStream()));

        assertThat(closed).isTrue();
        assertThat(temporaryFiles()).isEqualTo(before);
    }

    @Test
    void the_temporary_file_has_no_name_while_it_is_in_use() throws IOException {
        long before = temporaryFiles();
        try (RowSpill spill = RowSpill.of(List.of(Column.of("n", Long.class)), rows(1L))) {
            assertThat(temporaryFiles()).isEqualTo(before);
            assertThat(spill.open().next()).containsExactly(1L);
            assertThat(spill.open().next()).containsExactly(1L);
        }
    }

    @Test
    void the_stream_stays_open() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        OutputStream out =
                new OutputStream() {
                    @Override
                    public void write(int b) {}

                    @Override
                    public void close() {
                        closed.set(true);
                    }
                };
        for (TableFormat format : TableFormat.values()) {
            TableWriters.write(format, META, List.of(Column.of("n", Long.class)), rows(1L), out);
        }

        assertThat(closed).isFalse();
    }

    @Test
    void numbers_and_times_of_the_database_are_taken_where_nothing_is_lost() throws IOException {
        List<Column> columns =
                List.of(
                        Column.of("a", Long.class),
                        Column.of("b", Double.class),
                        Column.of("c", Integer.class),
                        Column.of("d", java.time.Instant.class));
        Path file =
                TableFixture.write(
                        TableFormat.CSV,
                        folder,
                        META,
                        columns,
                        rows(
                                7,
                                new BigDecimal("1.5"),
                                3L,
                                OffsetDateTime.parse("2024-09-19T17:25:02+08:00")));

        assertThat(Files.readString(file)).endsWith("7,1.5,3,2024-09-19T09:25:02Z\r\n");
    }

    @Test
    void cells_that_do_not_suit_their_column_are_refused_with_its_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> write(Column.of("n", Long.class), "x"))
                .withMessage("Column n holds Long, not the String x.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> write(Column.of("n", Long.class), 1.5))
                .withMessage("Column n holds Long, and 1.5 is none.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> write(Column.of("n", Long.class), Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> write(Column.of("n", Integer.class), 3_000_000_000L));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> write(Column.of("n", Object.class), 1))
                .withMessageContaining("is not written to tables");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> write(Column.of("n", Long.class), 1L, 2L))
                .withMessage("A row has 2 cells for 1 columns.");
    }

    @Test
    void a_nameless_column_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Column.of(" ", Long.class));
    }

    @Test
    void formats_are_found_by_the_ending_of_a_file() {
        assertThat(TableFormat.ofExtension("FITS")).contains(TableFormat.FITS);
        assertThat(TableFormat.ofExtension("vot")).contains(TableFormat.VOTABLE);
        assertThat(TableFormat.ofExtension("exe")).isEmpty();
        assertThat(TableFormat.FITS.mediaType()).isEqualTo("application/fits");
    }

    private static void write(Column column, Object... cells) throws IOException {
        TableWriters.write(
                TableFormat.CSV,
                META,
                List.of(column),
                rows(cells),
                OutputStream.nullOutputStream());
    }

    private static RowSource rows(Object... cells) {
        return RowSource.of(List.<Object[]>of(cells).iterator());
    }

    private static long countAndLast(Path file) throws IOException {
        try (TableReader table = TableReader.open(file)) {
            long count = 0;
            Object last = null;
            for (Object[] row = table.next(); row != null; row = table.next()) {
                count++;
                last = row[0];
            }
            assertThat(last).hasToString(Long.toString(MANY_ROWS));
            return count;
        }
    }

    private static long usedBytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static long temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("table-.*\\.rows"))
                    .count();
        }
    }
}
