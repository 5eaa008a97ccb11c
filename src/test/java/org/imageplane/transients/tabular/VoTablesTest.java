package org.imageplane.transients.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.StarTableFactory;

class VoTablesTest {

    @TempDir Path folder;

    @Test
    void fields_carry_units_ucds_and_types_that_hold_unicode() throws Exception {
        Document document = document(TableFixture.write(TableFormat.VOTABLE, folder));
        NodeList fields = document.getElementsByTagName("FIELD");

        Element ra = (Element) fields.item(2);
        assertThat(ra.getAttribute("name")).isEqualTo("ra_deg");
        assertThat(ra.getAttribute("unit")).isEqualTo("deg");
        assertThat(ra.getAttribute("ucd")).isEqualTo("pos.eq.ra;meta.main");
        assertThat(((Element) fields.item(3)).getAttribute("datatype")).isEqualTo("unicodeChar");
        assertThat(((Element) fields.item(3)).getAttribute("arraysize")).isEqualTo("*");
        assertThat(((Element) fields.item(5)).getAttribute("xtype")).isEqualTo("timestamp");
    }

    @Test
    void what_has_no_value_is_empty_and_not_a_number_is_said() throws Exception {
        NodeList cells =
                document(TableFixture.write(TableFormat.VOTABLE, folder))
                        .getElementsByTagName("TD");

        assertThat(cells.item(8).getTextContent()).isEmpty();
        assertThat(cells.item(14).getTextContent()).isEqualTo("NaN");
        assertThat(cells.item(20).getTextContent()).isEqualTo("-Inf");
    }

    @Test
    void stil_reads_the_same_table_with_its_origin() throws IOException {
        Path file = TableFixture.write(TableFormat.VOTABLE, folder);

        try (StarTable table =
                new StarTableFactory(true).makeStarTable(file.toString(), "votable")) {
            assertThat(table.getName()).isEqualTo("candidates");
            assertThat(table.getParameterByName("person").getValue())
                    .isEqualTo("Alice \"A\" Rater");
            assertThat(table.getRow(0))
                    .containsExactly(
                            9_007_199_254_740_993L,
                            2,
                            268.8953,
                            TableFixture.NASTY,
                            true,
                            "2024-09-19T09:25:02.500Z");
            assertThat(table.getRow(1)).containsExactly(null, null, Double.NaN, null, null, null);
        }
        assertThat(TableFixture.read(file)).hasSize(5);
    }

    @Test
    void characters_that_xml_forbids_do_not_break_it() throws Exception {
        List<Column> columns = List.of(new Column("a\u0001", String.class, null, "b\u0002", null));
        Object[] row = {"bell \u0007, half \uD83D, beyond 🔭, β"};

        Path file =
                TableFixture.write(
                        TableFormat.VOTABLE,
                        folder,
                        new TableMeta("n\u0003", java.util.Map.of("q", "\u0004")),
                        columns,
                        RowSource.of(List.<Object[]>of(row).iterator()));

        assertThat(document(file).getElementsByTagName("TD").item(0).getTextContent())
                .isEqualTo("bell \uFFFD, half \uFFFD, beyond \uFFFD, β");
    }

    @Test
    void a_table_without_rows_is_whole() throws Exception {
        Path file =
                TableFixture.write(
                        TableFormat.VOTABLE,
                        folder,
                        TableFixture.META,
                        TableFixture.COLUMNS,
                        RowSource.of(List.<Object[]>of().iterator()));

        assertThat(document(file).getElementsByTagName("FIELD").getLength()).isEqualTo(6);
        assertThat(TableFixture.read(file)).isEmpty();
    }

    private static Document document(Path file) throws Exception {
        try (var in = Files.newInputStream(file)) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
    }
}
