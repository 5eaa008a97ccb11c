package org.imageplane.transients.tabular;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class VoResponsesTest {

    private static final List<Column> COLUMNS = List.of(Column.of("n", Long.class));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void a_result_that_was_cut_short_says_so_behind_its_rows() throws Exception {
        write(4, 3);
        assertThat(rows()).isEqualTo(3);
        assertThat(text())
                .containsSubsequence(
                        "type=\"results\"",
                        "name=\"QUERY_STATUS\" value=\"OK\"",
                        "</TABLE>",
                        "name=\"QUERY_STATUS\" value=\"OVERFLOW\"",
                        "</RESOURCE>");
    }

    @Test
    void one_that_is_just_as_long_as_it_may_be_is_whole() throws Exception {
        write(3, 3);
        assertThat(rows()).isEqualTo(3);
        assertThat(text()).doesNotContain("OVERFLOW");
    }

    @Test
    void the_rows_are_closed() throws Exception {
        var closed = new AtomicBoolean();
        var stream = LongStream.range(0, 9).mapToObj(n -> new Object[] {n});
        VoResponses.write(
                new TableMeta("t", Map.of()),
                COLUMNS,
                RowSource.of(stream.onClose(() -> closed.set(true))),
                3,
                out);
        assertThat(closed).isTrue();
    }

    @Test
    void an_error_is_a_child_of_the_document_and_keeps_to_xml() throws Exception {
        VoResponses.writeError("RA: \"<\0☄𝄞\" & more", out);
        var document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(out.toByteArray()));
        var error = (Element) document.getElementsByTagName("INFO").item(0);
        assertThat(error.getParentNode()).isSameAs(document.getDocumentElement());
        assertThat(error.getAttribute("name")).isEqualTo("Error");
        assertThat(error.getAttribute("value")).isEqualTo("RA: \"<\uFFFD☄\uFFFD\" & more");
        assertThat(document.getElementsByTagName("RESOURCE").getLength()).isEqualTo(1);
    }

    private void write(long there, long most) throws Exception {
        VoResponses.write(
                new TableMeta("t", Map.of()),
                COLUMNS,
                RowSource.of(LongStream.range(0, there).mapToObj(n -> new Object[] {n})),
                most,
                out);
    }

    private int rows() {
        return text().split("<TR>", -1).length - 1;
    }

    private String text() {
        return out.toString(UTF_8);
    }
}
