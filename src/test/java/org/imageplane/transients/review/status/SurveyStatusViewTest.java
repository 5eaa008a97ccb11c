package org.imageplane.transients.review.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.rating.RatingInput;
import org.imageplane.transients.rating.Ratings;
import org.imageplane.transients.survey.ObservationStatus;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.WithActor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@WithActor(username = "alice")
class SurveyStatusViewTest extends SpringBrowserlessTest {

    @Autowired private Surveys surveys;

    @Autowired private Ratings ratings;

    @Autowired private CurrentActor currentActor;

    @BeforeEach
    void three_observations_of_two_projects() {
        long rated = surveys.aCandidate().of("1410773120").store().id();
        surveys.aCandidate().of("1410773120").store();
        surveys.aCandidate().of("1410773120").store();
        surveys.aCandidate().of("1410779999").store();
        surveys.aCandidate().in("GLEAM-X").of("1410770000").store();
        ratings.rate(currentActor.require(), rated, new RatingInput(3, null, "RFI", null));
    }

    @Test
    void totals_stand_on_top_and_count_candidates_and_not_ratings() {
        open("");
        assertThat(totals()).isEqualTo("3 observations · 5 candidates · 1 rated (20 %)");
    }

    @Test
    void a_row_says_where_it_is_and_how_far() {
        open("sort=rated,desc");
        ObservationStatus row = rows().getFirst();
        assertThat(cell("name", row)).isEqualTo("test_1410773120");
        assertThat(cell("ra", row)).isEqualTo("17:55:36.00");
        assertThat(cell("dec", row)).isEqualTo("-25:30:00.0");
        assertThat(cell("centre_frequency", row)).isEqualTo("184.96");
        assertThat(cell("uploaded", row)).isEqualTo("3");
        assertThat(cell("rated", row)).isEqualTo("1");
        assertThat(property("progress", "percent", row)).isEqualTo("33 %");
    }

    @Test
    void one_project_at_a_time_is_in_the_address() {
        open("");
        test(project()).selectItem("GLEAM-X");
        assertThat(address().getSingleParameter("project")).hasValue("GLEAM-X");
        assertThat(ids()).containsExactly("1410770000");
        assertThat(totals()).isEqualTo("1 observation · 1 candidate · 0 rated (0 %)");
    }

    @Test
    void sorting_is_in_the_address_and_done_over_all_rows() {
        open("");
        test(grid()).sortByColumn(1, SortDirection.ASCENDING);
        assertThat(address().getSingleParameter("sort")).hasValue("external_id");
        assertThat(ids()).containsExactly("1410770000", "1410773120", "1410779999");
        open("sort=uploaded,desc");
        assertThat(ids()).first().isEqualTo("1410773120");
    }

    @Test
    void an_unknown_project_is_said_and_all_are_shown() {
        open("project=Nowhere");
        assertThat($(Paragraph.class).withClassName("problems").single().getText())
                .contains("There is no project “Nowhere”");
        assertThat(ids()).hasSize(3);
        open("sort=nonsense");
        assertThat(ids()).hasSize(3);
    }

    @Test
    void a_click_on_a_row_shows_its_candidates() {
        open("sort=uploaded,desc");
        test(grid()).clickRow(0);
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("candidates");
        assertThat(address().getParameters())
                .isEqualTo(Map.of("project", List.of("GPM"), "observation", List.of("1410773120")));
    }

    private void open(String query) {
        UI.getCurrent()
                .navigate(
                        "survey-status",
                        query.isEmpty()
                                ? QueryParameters.empty()
                                : QueryParameters.fromString(query));
    }

    private Grid<ObservationStatus> grid() {
        return $view(StatusTable.class).single();
    }

    private List<ObservationStatus> rows() {
        return IntStream.range(0, test(grid()).size())
                .mapToObj(index -> test(grid()).getRow(index))
                .toList();
    }

    private List<String> ids() {
        return rows().stream().map(row -> row.observation().externalId()).toList();
    }

    private Object cell(String column, ObservationStatus row) {
        return property(column, "text", row);
    }

    private Object property(String column, String property, ObservationStatus row) {
        var renderer = (LitRenderer<ObservationStatus>) grid().getColumnByKey(column).getRenderer();
        return renderer.getValueProviders().get(property).apply(row);
    }

    private String totals() {
        return $(Span.class).withClassName("total").single().getText();
    }

    @SuppressWarnings("unchecked")
    private Select<String> project() {
        return $(Select.class).withAriaLabel("Project").single();
    }

    private static QueryParameters address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getQueryParameters();
    }
}
