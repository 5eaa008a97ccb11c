package org.imageplane.transients.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nom.tam.fits.BasicHDU;
import nom.tam.fits.BinaryTable;
import nom.tam.fits.BinaryTableHDU;
import nom.tam.fits.Fits;
import nom.tam.fits.Header;
import nom.tam.fits.HeaderCard;
import nom.tam.util.Cursor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.StarTableFactory;

class FitsTablesTest {

    private static final String NASTY_IN_ASCII = "\\u03b1 \"quoted\", <b>&amp; \\ 'x'";

    @TempDir Path folder;

    @Test
    void nom_tam_fits_reads_values_blanks_and_units() throws Exception {
        try (Fits fits = new Fits(TableFixture.write(TableFormat.FITS, folder).toFile())) {
            BinaryTableHDU hdu = table(fits);
            Header header = hdu.getHeader();
            BinaryTable table = hdu.getData();

            assertThat(header.getStringValue("EXTNAME")).isEqualTo("candidates");
            assertThat(header.getStringValue("TTYPE3")).isEqualTo("ra_deg");
            assertThat(header.getStringValue("TUNIT3")).isEqualTo("deg");
            assertThat(header.getStringValue("TUCD3")).isEqualTo("pos.eq.ra;meta.main");
            assertThat(header.getStringValue("TCOMM3")).isEqualTo("right ascension, ICRS");
            assertThat(header.getStringValue("TUCD6")).isEqualTo("time.epoch");
            assertThat(table.getNRows()).isEqualTo(5);

            assertThat(table.getLong(0, 0)).isEqualTo(9_007_199_254_740_993L);
            assertThat(table.getLong(1, 0)).isEqualTo(header.getLongValue("TNULL1"));
            assertThat(table.getLong(1, 1)).isEqualTo(header.getLongValue("TNULL2"));
            assertThat(table.getLong(2, 1)).isEqualTo(-6);
            assertThat(table.getDouble(0, 2)).isEqualTo(268.8953);
            assertThat(table.getDouble(1, 2)).isNaN();
            assertThat(table.getDouble(2, 2)).isNaN();
            assertThat(table.getDouble(3, 2)).isEqualTo(Double.NEGATIVE_INFINITY);
            assertThat(table.getDouble(4, 2)).isEqualTo(1e-300);
            assertThat(table.getString(0, 3)).isEqualTo(NASTY_IN_ASCII);
            assertThat(table.getString(3, 3)).isEqualTo("two\\nlines\\tand a tab");
            assertThat(table.getLogical(0, 4)).isTrue();
            assertThat(table.getLogical(1, 4)).isNull();
            assertThat(table.getLogical(2, 4)).isFalse();
            assertThat(table.getString(0, 5)).isEqualTo("2024-09-19T09:25:02.500Z");
        }
    }

    @Test
    void stil_reads_the_same_table_with_its_origin() throws IOException {
        Path file = TableFixture.write(TableFormat.FITS, folder);

        try (StarTable table = new StarTableFactory().makeStarTable(file.toString(), "fits-plus")) {
            assertThat(table.getName()).isEqualTo("candidates");
            assertThat(table.getParameterByName("query").getValue())
                    .isEqualTo("project=GPM & min.can_det_stat=5 (α)");
            assertThat(table.getRow(0))
                    .containsExactly(
                            9_007_199_254_740_993L,
                            2,
                            268.8953,
                            NASTY_IN_ASCII,
                            true,
                            "2024-09-19T09:25:02.500Z");
            assertThat(table.getRow(1)).containsExactly(null, null, Double.NaN, null, null, null);
        }
    }

    @Test
    void the_origin_is_in_the_comments_of_the_header_too() throws Exception {
        try (Fits fits = new Fits(TableFixture.write(TableFormat.FITS, folder).toFile())) {
            assertThat(String.join("", comments(table(fits).getHeader())))
                    .contains("query: project=GPM & min.can_det_stat=5 (\\u03b1)")
                    .contains("person: Alice \"A\" Rater")
                    .contains("x".repeat(200));
        }
    }

    @Test
    void our_own_reader_gives_back_what_was_written() throws IOException {
        List<Object[]> rows = TableFixture.read(TableFixture.write(TableFormat.FITS, folder));

        assertThat(rows).hasSize(5);
        assertThat(rows.get(1)).containsExactly(null, null, Double.NaN, null, null, null);
        assertThat(rows.get(2))
                .containsExactly(-5L, -6, Double.NaN, null, false, "1970-01-01T00:00:00Z");
    }

    @Test
    void columns_without_nulls_have_no_blank_value() throws Exception {
        List<Column> columns = List.of(Column.of("n", Long.class));
        Path file = write(columns, List.<Object[]>of(new Object[] {1L}));

        try (Fits fits = new Fits(file.toFile())) {
            assertThat(table(fits).getHeader().containsKey("TNULL1")).isFalse();
        }
    }

    @Test
    void long_and_repeated_names_are_told_apart() throws Exception {
        String longName = "nearest_known_source_".repeat(5);
        List<Column> columns =
                List.of(
                        Column.of(longName, Double.class),
                        new Column(longName + "2", Double.class, null, "the second", null),
                        Column.of("x", Double.class),
                        Column.of("X", Double.class));
        Path file = write(columns, List.<Object[]>of(new Object[] {1.0, 2.0, 3.0, 4.0}));

        try (Fits fits = new Fits(file.toFile())) {
            Header header = table(fits).getHeader();
            assertThat(header.getStringValue("TTYPE1")).hasSize(68).endsWith("_1");
            assertThat(header.getStringValue("TTYPE2")).hasSize(68).endsWith("_2");
            assertThat(header.getStringValue("TTYPE3")).isEqualTo("x");
            assertThat(header.getStringValue("TTYPE4")).isEqualTo("X_2");
        }
        try (StarTable table = new StarTableFactory().makeStarTable(file.toString(), "fits-plus")) {
            assertThat(table.getColumnInfo(0).getDescription()).isEqualTo(longName);
            assertThat(table.getColumnInfo(1).getDescription())
                    .isEqualTo(longName + "2: the second");
        }
    }

    @Test
    void a_table_without_rows_keeps_its_columns() throws Exception {
        Path file = write(TableFixture.COLUMNS, List.of());

        try (Fits fits = new Fits(file.toFile())) {
            BinaryTableHDU hdu = table(fits);
            assertThat(hdu.getData().getNRows()).isZero();
            assertThat(hdu.getHeader().getStringValue("TFORM4")).isEqualTo("1A");
        }
        assertThat(TableFixture.read(file)).isEmpty();
    }

    private Path write(List<Column> columns, List<Object[]> rows) throws IOException {
        return TableFixture.write(
                TableFormat.FITS,
                folder,
                TableFixture.META,
                columns,
                RowSource.of(rows.iterator()));
    }

    private static BinaryTableHDU table(Fits fits) throws Exception {
        BasicHDU<?> hdu = fits.getHDU(1);
        assertThat(hdu).isInstanceOf(BinaryTableHDU.class);
        return (BinaryTableHDU) hdu;
    }

    private static List<String> comments(Header header) {
        List<String> comments = new ArrayList<>();
        Cursor<String, HeaderCard> cards = header.iterator();
        while (cards.hasNext()) {
            HeaderCard card = cards.next();
            if (card.isCommentStyleCard() && card.getComment() != null) {
                comments.add(card.getComment());
            }
        }
        return comments;
    }
}
