package org.imageplane.transients.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.StarTableFactory;

class TextTablesTest {

    @TempDir Path folder;

    @Test
    void csv_is_written_after_rfc_4180() throws IOException {
        assertThat(csv(TableFixture.COLUMNS, TableFixture.ROWS))
                .isEqualTo(
                        """
                        id,rating_count,ra_deg,notes,is_close,uploaded_at
                        9007199254740993,2,268.8953,"α ""quoted"", <b>&amp; \\ 'x'",true,2024-09-19T09:25:02.500Z
                        ,,,,,
                        -5,-6,NaN,"",false,1970-01-01T00:00:00Z
                        0,0,-Infinity,"two
                        lines\tand a tab",false,2024-09-19T09:25:02.500Z
                        1,1,1.0E-300,plain,true,2024-09-19T09:25:02.500Z
                        """
                                .replace("\n", "\r\n")
                                .replace("two\r\nlines", "two\nlines"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+1",
                "-1+cmd|' /C calc'!A0",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "=HYPERLINK(\"x\")",
                "-",
                "+"
            })
    void text_that_a_spreadsheet_would_run_is_disarmed_and_comes_back_whole(String text)
            throws IOException {
        List<Column> columns =
                List.of(Column.of("notes", String.class), Column.of("n", Long.class));
        Object[] row = {text, -1L};

        String written = csv(columns, List.<Object[]>of(row));
        String cell = written.lines().skip(1).findFirst().orElseThrow();

        assertThat(cell).matches("\"?'.*");
        Path file =
                TableFixture.write(
                        TableFormat.CSV,
                        folder,
                        TableFixture.META,
                        columns,
                        RowSource.of(List.<Object[]>of(row).iterator()));
        assertThat(TableFixture.read(file).getFirst()).containsExactly(text, "-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-25:27:49.1",
                "+62:16:09.4",
                "-1.5",
                "+1e-5",
                "-25 27 49.1",
                "J1755-2527",
                "'quoted'",
                "it's"
            })
    void angles_and_numbers_in_text_are_left_alone(String text) throws IOException {
        String written =
                csv(
                        List.of(Column.of("dec_dms", String.class)),
                        List.<Object[]>of(new Object[] {text}));

        assertThat(written).isEqualTo("dec_dms\r\n" + text + "\r\n");
    }

    @Test
    void a_column_name_can_be_no_formula_either() throws IOException {
        assertThat(csv(List.of(Column.of("=x", Long.class)), List.of())).isEqualTo("'=x\r\n");
    }

    @Test
    void a_single_blank_cell_is_still_a_row() throws IOException {
        List<Column> columns = List.of(Column.of("n", Long.class));

        assertThat(csv(columns, List.<Object[]>of(new Object[] {null}))).isEqualTo("n\r\n\"\"\r\n");
    }

    @Test
    void ecsv_says_types_units_and_origin() throws IOException {
        String text = text(TableFormat.ECSV, TableFixture.COLUMNS, TableFixture.ROWS);

        assertThat(text)
                .startsWith("# %ECSV 1.0\n# ---\n# delimiter: ','\n# datatype:\n")
                .contains(
                        "# - {name: \"ra_deg\", datatype: float64, unit: \"deg\", description: \"right ascension, ICRS\","
                                + " meta: {ucd: \"pos.eq.ra;meta.main\"}}\n")
                .contains("#   \"person\": \"Alice \\\"A\\\" Rater\"\n")
                .contains("\n-5,-6,nan,\"\",False,1970-01-01T00:00:00Z\n")
                .contains("\n,,,,,\n")
                .contains("\n1,1,1.0E-300,plain,True,2024-09-19T09:25:02.500Z\n");
    }

    @Test
    void stil_reads_the_ecsv_with_types_units_and_blanks() throws IOException {
        List<Object[]> rows = new ArrayList<>(TableFixture.ROWS);
        rows.add(new Object[] {7L, 7, 7.0, "#not a comment", true, TableFixture.TIME});
        Path file =
                TableFixture.write(
                        TableFormat.ECSV,
                        folder,
                        TableFixture.META,
                        TableFixture.COLUMNS,
                        RowSource.of(rows.iterator()));

        try (StarTable table = new StarTableFactory(true).makeStarTable(file.toString(), "ecsv")) {
            assertThat(table.getColumnInfo(2).getUnitString()).isEqualTo("deg");
            assertThat(table.getColumnInfo(2).getUCD()).isEqualTo("pos.eq.ra;meta.main");
            assertThat(table.getColumnInfo(0).getContentClass()).isEqualTo(Long.class);
            assertThat(table.getParameterByName("person").getValue())
                    .isEqualTo("Alice \"A\" Rater");
            assertThat(table.getRowCount()).isEqualTo(6);
            assertThat(utf8(table.getCell(0, 3))).isEqualTo(TableFixture.NASTY);
            assertThat(table.getCell(1, 0)).isNull();
            assertThat(table.getCell(3, 3)).isEqualTo("two\nlines\tand a tab");
            assertThat(table.getCell(5, 3)).isEqualTo("#not a comment");
        }
    }

    /** STIL takes each byte of an ECSV file for a Latin letter, where Astropy writes and reads UTF-8. */
    private static String utf8(Object cell) {
        return new String(
                ((String) cell).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String csv(List<Column> columns, List<Object[]> rows) throws IOException {
        return text(TableFormat.CSV, columns, rows);
    }

    private static String text(TableFormat format, List<Column> columns, List<Object[]> rows)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableMeta meta = new TableMeta("t", Map.of("person", "Alice \"A\" Rater"));
        TableWriters.write(format, meta, columns, RowSource.of(rows.iterator()), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
