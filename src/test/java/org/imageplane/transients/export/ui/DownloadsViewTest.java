package org.imageplane.transients.export.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.export.ExportTable;
import org.imageplane.transients.shell.DownloadMenu;
import org.imageplane.transients.tabular.TableFormat;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.WithActor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@WithActor(username = "alice")
class DownloadsViewTest extends SpringBrowserlessTest {

    @Autowired private Surveys surveys;

    @BeforeEach
    void two_candidates() {
        surveys.aCandidate().of("1410773120").store();
        surveys.aCandidate().in("OTHER").of("1410779999").store();
    }

    @Test
    void the_menu_offers_the_formats_that_are_written() {
        assertThat(DownloadMenu.formats().keySet())
                .containsExactlyElementsOf(
                        Arrays.stream(TableFormat.values()).map(TableFormat::extension).toList());
    }

    @Test
    void every_table_has_its_panel_with_its_rows() {
        open("");

        assertThat($(TablePanel.class).all()).hasSize(ExportTable.values().length);
        assertThat($(H2.class).all()).extracting(H2::getText).contains("Candidates", "People");
        assertThat(rows(ExportTable.CANDIDATES)).isEqualTo("2 rows");
        assertThat(rows(ExportTable.OBSERVATIONS)).isEqualTo("2 rows");
        assertThat(rows(ExportTable.RATINGS)).isEqualTo("0 rows");
    }

    @Test
    void limits_are_in_the_address_and_in_every_link() {
        open("");
        test($(TextField.class).single()).setValue("1410773120");

        assertThat(address()).isEqualTo("observation=1410773120");
        assertThat(rows(ExportTable.CANDIDATES)).isEqualTo("1 row");
        assertThat(links())
                .contains(
                        "api/v1/export/candidates.parquet?observation=1410773120",
                        "api/v1/export/ratings.fits?observation=1410773120");
        test($(Button.class).withText("Without limits").single()).click();
        assertThat(address()).isEmpty();
    }

    @Test
    void the_limits_of_a_list_come_along_and_the_line_for_a_script_has_them() {
        open("table=candidates&format=vot&project=GPM&min.can_det_stat=5");

        assertThat($(Span.class).all())
                .extracting(Span::getText)
                .contains("and as in the list: min.can_det_stat=5");
        assertThat($(Code.class).single().getText())
                .startsWith("curl -fOJ -H \"Authorization: Bearer $TOKEN\" 'http")
                .endsWith("/api/v1/export/candidates.vot?min.can_det_stat=5&project=GPM'");
    }

    @Test
    void what_cannot_be_read_is_said() {
        open("min.can_det_stat=many");

        assertThat($(Paragraph.class).withClassName("problems").single().getText())
                .startsWith("This cannot be downloaded. min.can_det_stat:");
        assertThat(rows(ExportTable.CANDIDATES)).isEmpty();
    }

    @Test
    void nothing_in_an_address_leaves_the_quotes_of_the_shell() {
        var state =
                DownloadState.read(new QueryParameters(Map.of("text", List.of("';rm -rf ~;'"))));

        assertThat(ScriptPanel.command("http://host/", state).replaceAll("[^']", ""))
                .isEqualTo("''");
    }

    private static void open(String query) {
        UI.getCurrent()
                .navigate(
                        "downloads",
                        query.isEmpty()
                                ? QueryParameters.empty()
                                : QueryParameters.fromString(query));
    }

    private static String address() {
        return UI.getCurrent()
                .getInternals()
                .getActiveViewLocation()
                .getQueryParameters()
                .getQueryString();
    }

    private String rows(ExportTable table) {
        TablePanel panel = $(TablePanel.class).all().get(table.ordinal());
        return panel.getElement().getChild(2).getChild(0).getText();
    }

    private List<String> links() {
        return $(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }
}
