package org.imageplane.transients.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.imageplane.transients.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableReaderTest {

    @TempDir Path folder;

    @Test
    void rows_are_given_by_name_without_what_has_no_value() throws IOException {
        try (TableReader table = TableReader.open(TableFixture.write(TableFormat.FITS, folder))) {
            assertThat(table.columns())
                    .extracting(Column::name)
                    .startsWith("id", "rating_count", "ra_deg");
            assertThat(table.columns().get(2).unit()).isEqualTo("deg");
            assertThat(table.nextByName().orElseThrow())
                    .containsEntry("ra_deg", 268.8953)
                    .hasSize(6);
            assertThat(table.nextByName().orElseThrow()).containsOnlyKeys("ra_deg");
        }
    }

    @Test
    void the_real_candidate_columns_are_read_with_their_types_and_units() throws IOException {
        try (TableReader table =
                TableReader.open(
                        SharedData.require("mwa_candidates/candidates_template_0rows.fits"))) {
            Map<String, Column> columns =
                    table.columns().stream()
                            .collect(
                                    java.util.stream.Collectors.toMap(
                                            Column::name, column -> column));
            assertThat(columns).hasSize(105);
            assertThat(columns.get("obs_id").type()).isEqualTo(String.class);
            assertThat(columns.get("cand_id").type()).isEqualTo(Long.class);
            assertThat(columns.get("curve").type()).isEqualTo(double[].class);
            assertThat(columns.get("nks_curve").type()).isEqualTo(float[].class);
            assertThat(columns.get("invalid_beam").type()).isEqualTo(Boolean.class);
            assertThat(columns.get("nks_ra_deg").type()).isEqualTo(Float.class);
            assertThat(columns.get("area_pix").unit()).isEqualTo("pix2");
            assertThat(columns.get("area_pix").description())
                    .isEqualTo("Area of candidate island in pixels");
            assertThat(table.next()).isNull();
        }
    }

    @Test
    void the_rows_of_an_upload_table_are_read() throws IOException {
        try (TableReader table =
                TableReader.open(
                        SharedData.require(
                                "mwa_candidates/derived_J1755_islands_selected_meta.fits"))) {
            Map<String, Object> row = table.nextByName().orElseThrow();
            assertThat(row)
                    .containsEntry("obs_id", "1410773120")
                    .containsEntry("filter_id", "derived")
                    .containsEntry("cand_id", 1L)
                    .containsEntry("can_beam", Double.NaN)
                    .containsEntry("nks_ra_deg", 264.3303f)
                    .containsEntry("nks_name", "MRC 1734-260");
            assertThat((String) row.get("meta")).startsWith("{\"rms\"").endsWith("}");
        }
    }

    @Test
    void a_cell_equal_to_tnull_has_no_value_and_a_logical_may_be_unknown() throws IOException {
        List<Column> columns = List.of(Column.of("n", Long.class), Column.of("b", Boolean.class));
        List<Object[]> rows = List.of(new Object[] {1L, true}, new Object[] {null, null});
        Path file =
                TableFixture.write(
                        TableFormat.FITS,
                        folder,
                        TableFixture.META,
                        columns,
                        RowSource.of(rows.iterator()));

        assertThat(TableFixture.read(file).get(1)).containsExactly(null, null);
    }

    @Test
    void a_packed_file_is_unpacked() throws IOException {
        for (TableFormat format : List.of(TableFormat.FITS, TableFormat.VOTABLE, TableFormat.CSV)) {
            Path plain = TableFixture.write(format, folder);
            Path packed = folder.resolve("packed." + format.extension() + ".gz");
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
                Files.copy(plain, out);
            }
            assertThat(TableFixture.read(packed)).as(format.name()).hasSize(5);
        }
    }

    @Test
    void csv_cells_are_text_as_uploads_send_them() throws IOException {
        Path file = folder.resolve("x.csv");
        Files.writeString(
                file, "\uFEFFname,ra,,ra\nJ1,10.5,\"a \"\"b\"\"\nc\",nan\r\n\nJ2,,\"\"\n");

        try (TableReader table = TableReader.open(file)) {
            assertThat(table.columns())
                    .extracting(Column::name)
                    .containsExactly("name", "ra", "col3", "ra_2");
            assertThat(table.next()).containsExactly("J1", "10.5", "a \"b\"\nc", "nan");
            assertThat(table.next()).containsExactly("J2", null, "", null);
            assertThat(table.next()).isNull();
            assertThat(table.next()).isNull();
        }
    }

    @Test
    void damaged_csv_is_refused_with_the_line() throws IOException {
        assertThatIOException()
                .isThrownBy(() -> TableFixture.read(text("a,b\n1,2\n1,2,3\n")))
                .withMessage("Line 3 has 3 cells for 2 columns.");
        assertThatIOException()
                .isThrownBy(() -> TableFixture.read(text("a,b\n1,\"2\n3,4\n")))
                .withMessage("A quote in line 2 is never closed.");
        assertThatIOException()
                .isThrownBy(() -> TableFixture.read(text("a\n" + "x".repeat(1_100_000))))
                .withMessageContaining("longer than a million");
    }

    @Test
    void a_votable_that_points_elsewhere_is_refused() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "hidden");
        String entity =
                "<?xml version='1.0'?><!DOCTYPE VOTABLE [<!ENTITY e SYSTEM '%s'>]><VOTABLE/>"
                        .formatted(secret.toUri());
        String stream =
                """
                <VOTABLE version="1.4"><RESOURCE><TABLE><FIELD name="a" datatype="int"/>
                <DATA><BINARY><STREAM href="%s"/></BINARY></DATA></TABLE></RESOURCE></VOTABLE>"""
                        .formatted(secret.toUri());

        assertThatIOException()
                .isThrownBy(() -> TableReader.open(text(entity)))
                .withMessageContaining("DOCTYPE");
        assertThatIOException()
                .isThrownBy(() -> TableReader.open(text(stream)))
                .withMessageContaining("in another file, which is not fetched");
    }

    @Test
    void what_is_no_table_is_refused_with_a_sentence() throws IOException {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> TableReader.open(folder.resolve("absent.fits")));
        assertThatIOException()
                .isThrownBy(() -> TableReader.open(text("")))
                .withMessage("x is no table.");
        assertThatIOException()
                .isThrownBy(() -> TableReader.open(text("# %ECSV 1.0\n# ---\n")))
                .withMessage("x is an ECSV file, which is not read.");
        Path picture = folder.resolve("x.png");
        Files.write(picture, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        assertThatIOException()
                .isThrownBy(() -> TableReader.open(picture))
                .withMessage("x.png is no table.");
        assertThatIOException()
                .isThrownBy(() -> TableReader.open(text("SIMPLE  =                    T")))
                .withMessageStartingWith("x holds no table that can be read");
    }

    @Test
    void odd_fits_files_are_read_or_refused_and_never_anything_else() throws IOException {
        try (Stream<Path> files = Files.list(SharedData.require("fits_odd"))) {
            for (Path file : files.sorted().toList()) {
                assertThat(readOrRefuse(file))
                        .as(file.getFileName().toString())
                        .isIn("read", "refused");
            }
        }
    }

    @Test
    void a_large_catalogue_in_a_packed_votable_is_read_to_its_end() throws IOException {
        List<Object[]> rows = TableFixture.read(SharedData.require("catalogues/MRC.vot.gz"));

        assertThat(rows).hasSize(12_141);
    }

    private static String readOrRefuse(Path file) {
        try {
            TableFixture.read(file);
            return "read";
        } catch (IOException refused) {
            return "refused";
        }
    }

    private Path text(String content) throws IOException {
        return Files.writeString(folder.resolve("x"), content);
    }
}
