package org.imageplane.transients.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small table with every type, every kind of blank and text that makes trouble. */
final class TableFixture {

    static final Instant TIME = Instant.parse("2024-09-19T09:25:02.500Z");
    static final String NASTY = "α \"quoted\", <b>&amp; \\ 'x'";

    static final List<Column> COLUMNS =
            List.of(
                    new Column("id", Long.class, null, "number of the candidate", "meta.id"),
                    Column.of("rating_count", Integer.class),
                    new Column(
                            "ra_deg",
                            Double.class,
                            "deg",
                            "right ascension, ICRS",
                            "pos.eq.ra;meta.main"),
                    Column.of("notes", String.class),
                    Column.of("is_close", Boolean.class),
                    new Column("uploaded_at", Instant.class, null, "when it came", null));

    static final List<@Nullable Object[]> ROWS =
            List.of(
                    new Object[] {9_007_199_254_740_993L, 2, 268.8953, NASTY, true, TIME},
                    new Object[] {null, null, null, null, null, null},
                    new Object[] {-5L, -6, Double.NaN, "", false, Instant.EPOCH},
                    new Object[] {
                        0L, 0, Double.NEGATIVE_INFINITY, "two\nlines\tand a tab", false, TIME
                    },
                    new Object[] {1L, 1, 1e-300, "plain", true, TIME});

    static final TableMeta META = new TableMeta("candidates", parameters());

    private TableFixture() {}

    static RowSource rows() {
        return RowSource.of(ROWS.iterator());
    }

    static Path write(TableFormat format, Path folder) throws IOException {
        return write(format, folder, META, COLUMNS, rows());
    }

    static Path write(
            TableFormat format, Path folder, TableMeta meta, List<Column> columns, RowSource rows)
            throws IOException {
        Path file = folder.resolve("table." + format.extension());
        try (OutputStream out = Files.newOutputStream(file)) {
            TableWriters.write(format, meta, columns, rows, out);
        }
        return file;
    }

    static List<@Nullable Object[]> read(Path file) throws IOException {
        try (TableReader table = TableReader.open(file)) {
            List<@Nullable Object[]> rows = new ArrayList<>();
            for (Object[] row = table.next(); row != null; row = table.next()) {
                rows.add(Arrays.copyOf(row, row.length));
            }
            return rows;
        }
    }

    private static Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("query", "project=GPM & min.can_det_stat=5 (α)");
        parameters.put("time", "2026-11-22T10:00:00Z");
        parameters.put("person", "Alice \"A\" Rater");
        parameters.put("long", "x".repeat(200));
        return parameters;
    }
}
