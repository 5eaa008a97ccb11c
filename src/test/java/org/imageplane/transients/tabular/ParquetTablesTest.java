package org.imageplane.transients.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.imageplane.transients.testing.ParquetFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.ac.starlink.parquet.ParquetStarTable;
import uk.ac.starlink.table.RowSequence;
import uk.ac.starlink.table.StarTable;

class ParquetTablesTest {

    @TempDir Path folder;

    @Test
    void stil_reads_the_same_rows_and_tells_absent_from_not_a_number() throws IOException {
        Path file = TableFixture.write(TableFormat.PARQUET, folder);

        try (ParquetStarTable table = ParquetFiles.rows(file)) {
            List<Object[]> rows = rows(table);
            assertThat(rows.get(0))
                    .containsExactly(
                            9_007_199_254_740_993L,
                            2,
                            268.8953,
                            TableFixture.NASTY,
                            true,
                            "2024-09-19T09:25:02.500Z");
            assertThat(rows.get(1)).containsOnlyNulls();
            assertThat(rows.get(2))
                    .containsExactly(-5L, -6, Double.NaN, "", false, "1970-01-01T00:00:00Z");
            assertThat(rows.get(3)).contains(Double.NEGATIVE_INFINITY, "two\nlines\tand a tab");
            assertThat(rows).hasSize(5);
        }
    }

    @Test
    void units_descriptions_and_the_origin_are_in_its_metadata() throws IOException {
        Path file = TableFixture.write(TableFormat.PARQUET, folder);

        try (StarTable meta = ParquetFiles.metadata(file);
                ParquetStarTable table = ParquetFiles.rows(file)) {
            assertThat(meta.getName()).isEqualTo("candidates");
            assertThat(meta.getColumnInfo(2).getUnitString()).isEqualTo("deg");
            assertThat(meta.getColumnInfo(2).getUCD()).isEqualTo("pos.eq.ra;meta.main");
            assertThat(meta.getColumnInfo(2).getDescription()).isEqualTo("right ascension, ICRS");
            assertThat(meta.getColumnInfo(5).getXtype()).isEqualTo("timestamp");
            assertThat(meta.getParameterByName("person").getValue()).isEqualTo("Alice \"A\" Rater");
            assertThat(table.getExtraMetadataMap())
                    .containsEntry("query", "project=GPM & min.can_det_stat=5 (α)")
                    .containsEntry("time", "2026-11-22T10:00:00Z");
        }
    }

    @Test
    void many_rows_are_in_many_groups_of_bounded_size() throws IOException {
        int[] row = {0};
        Random random = new Random(1);
        RowSource rows =
                () ->
                        row[0]++ < 100_000
                                ? new Object[] {
                                    new BigInteger(2000, random).toString(Character.MAX_RADIX)
                                }
                                : null;

        Path file =
                TableFixture.write(
                        TableFormat.PARQUET,
                        folder,
                        TableFixture.META,
                        List.of(Column.of("notes", String.class)),
                        rows);

        try (ParquetStarTable table = ParquetFiles.rows(file);
                ParquetFileReader reader = table.getParquetFileReader()) {
            assertThat(table.getRowCount()).isEqualTo(100_000);
            assertThat(reader.getRowGroups())
                    .hasSizeGreaterThan(3)
                    .allSatisfy(
                            group -> assertThat(group.getTotalByteSize()).isLessThan(16_000_000));
        }
    }

    @Test
    void a_table_without_rows_is_whole() throws IOException {
        Path file =
                TableFixture.write(
                        TableFormat.PARQUET,
                        folder,
                        TableFixture.META,
                        TableFixture.COLUMNS,
                        RowSource.of(List.<Object[]>of().iterator()));

        try (ParquetStarTable table = ParquetFiles.rows(file)) {
            assertThat(table.getRowCount()).isZero();
            assertThat(table.getColumnCount()).isEqualTo(6);
        }
    }

    @Test
    void what_broke_off_is_no_table() throws IOException {
        Path file = folder.resolve("half.parquet");
        int[] row = {0};
        try (var out = Files.newOutputStream(file)) {
            assertThatIOException()
                    .isThrownBy(
                            () ->
                                    TableWriters.write(
                                            TableFormat.PARQUET,
                                            TableFixture.META,
                                            List.of(Column.of("n", Long.class)),
                                            () -> {
                                                if (row[0]++ == 3) {
                                                    throw new IOException("gone");
                                                }
                                                return new Object[] {1L};
                                            },
                                            out))
                    .withMessage("gone");
        }

        assertThat(Files.readString(file)).isEqualTo("PAR1");
        assertThatIOException()
                .isThrownBy(() -> TableReader.open(file))
                .withMessage("half.parquet is a Parquet file, which is not read.");
    }

    private static List<Object[]> rows(StarTable table) throws IOException {
        List<Object[]> rows = new ArrayList<>();
        try (RowSequence sequence = table.getRowSequence()) {
            while (sequence.next()) {
                rows.add(sequence.getRow().clone());
            }
        }
        return rows;
    }
}
