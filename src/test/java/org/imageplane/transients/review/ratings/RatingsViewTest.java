package org.imageplane.transients.review.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.stream.IntStream;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.rating.ListedRating;
import org.imageplane.transients.rating.RatingInput;
import org.imageplane.transients.rating.Ratings;
import org.imageplane.transients.shell.EmptyState;
import org.imageplane.transients.survey.NewProject;
import org.imageplane.transients.survey.RatingScale;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.imageplane.transients.testing.WithActor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@WithActor(username = "alice")
class RatingsViewTest extends SpringBrowserlessTest {

    @Autowired private Surveys surveys;
    @Autowired private TestPeople people;
    @Autowired private Ratings ratings;
    @Autowired private CurrentActor currentActor;

    private Actor bob;
    private long first;

    @BeforeEach
    void two_candidates_and_two_raters() {
        bob = people.add("bob", Role.RATER);
        first = surveys.aCandidate().named("J1755-2527").store().id();
        long second = surveys.aCandidate().in("OTHER").of("1410779999").store().id();
        rate(me(), first, 4, "Pulsar");
        rate(bob, first, 1, "RFI");
        rate(bob, second, 5, "Pulsar");
    }

    @Test
    void every_current_rating_is_a_row_once_and_the_total_says_whose() {
        rate(me(), first, 5, "Pulsar");
        open("");

        assertThat(total()).isEqualTo("3 ratings by 2 people");
        assertThat(rows())
                .extracting(ListedRating::person)
                .containsExactlyInAnyOrder("alice", "bob", "bob");
        assertThat(rows().getFirst().score()).isEqualTo(5);
        open("history=true");
        assertThat(total()).isEqualTo("4 entries of the history by 2 people");
        assertThat(rows())
                .extracting(RatingTable::happened)
                .containsExactly("changed", "rated", "rated", "rated");
    }

    @Test
    void filters_are_in_the_address_and_the_address_sets_the_filters() {
        open("");
        test(select("Project")).selectItem("OTHER");
        assertThat(address()).isEqualTo("project=OTHER");
        assertThat(rows()).hasSize(1);

        open("score=4&person=ALICE");
        assertThat(select("Answer").getValue()).isEqualTo("4");
        assertThat(total()).isEqualTo("1 rating by 1 person");
        test($(Button.class).withText("Clear filters").first()).click();
        assertThat(address()).isEmpty();
        assertThat(rows()).hasSize(3);
    }

    @Test
    void a_click_on_a_bar_asks_for_it_alone_and_another_one_for_all_again() {
        open("");
        chart(0).choose(0);
        assertThat(address()).isEqualTo("person=bob");
        assertThat(rows()).hasSize(2);
        chart(0).choose(0);
        assertThat(address()).isEmpty();

        chart(1).choose(1);
        assertThat(address()).isEqualTo("classification=RFI");
        chart(1).choose(99);
        assertThat(address()).isEqualTo("classification=RFI");

        open("");
        chart(2).choose(0);
        assertThat(address()).matches("from=(\\S+)&to=\\1");
        assertThat(rows()).hasSize(3);
    }

    @Test
    void the_download_has_the_same_filters() {
        open("person=bob&classification=Pulsar&sort=person");

        String[] link = $(Anchor.class).withText("Parquet").single().getHref().split("\\?");
        assertThat(link[0]).isEqualTo("api/v1/export/ratings.parquet");
        assertThat(link[1].split("&"))
                .containsExactlyInAnyOrder("classification=Pulsar", "person=bob", "sort=person");
    }

    @Test
    void sorting_is_in_the_address() {
        open("");
        test(grid()).sortByColumn(3, SortDirection.ASCENDING);

        assertThat(address()).isEqualTo("sort=person");
        assertThat(rows()).extracting(ListedRating::person).containsExactly("alice", "bob", "bob");
    }

    @Test
    void what_cannot_be_read_is_left_out_with_a_sentence() {
        open("score=9&person=bob&project=NOWHERE");

        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "Left out. score: \"9\" is not a whole number from 1 to 5.",
                        "Left out. There is no project “NOWHERE” that you may see.");
        assertThat(rows()).hasSize(2);
    }

    @Test
    void of_a_blind_project_there_are_only_ones_own_in_table_and_bars() {
        surveys.aProject(new NewProject("BLIND", "", RatingScale.CONFIDENCE_1_5, 2, true, false));
        long blind = surveys.aCandidate().in("BLIND").store().id();
        rate(me(), blind, 3, null);
        rate(bob, blind, 2, null);

        open("project=BLIND");
        assertThat(total()).isEqualTo("1 rating by 1 person");
        assertThat(rows()).extracting(ListedRating::person).containsExactly("alice");
    }

    @Test
    void an_empty_page_says_what_to_do() {
        open("person=nobody");
        assertThat(empty()).isEqualTo("No rating matches");
        assertThat(chartsShown()).isFalse();
    }

    @Test
    void raters_remove_nothing() {
        open("");
        assertThat(grid().getColumnByKey("remove")).isNull();
    }

    @Test
    @WithActor(username = "ada", roles = Role.ADMIN)
    void administrators_remove_a_rating_with_a_reason_and_the_history_has_it() {
        open("person=bob&score=1");
        test((Button) test(grid()).getCellComponent(0, 8)).click();
        Button remove = $(Button.class).withText("Remove the rating").single();
        test(remove).click();
        TextArea reason = $(TextArea.class).withCaption("Reason").single();
        assertThat(reason.getErrorMessage()).startsWith("Say why");
        assertThat(rows()).hasSize(1);

        test(reason).setValue("the wrong beam");
        test(remove).click();
        assertThat(rows()).isEmpty();
        open("history=true&person=bob");
        assertThat(rows())
                .extracting(RatingTable::happened)
                .contains("removed by ada: the wrong beam");
        assertThat($(Checkbox.class).single().getValue()).isTrue();
    }

    private Actor me() {
        return currentActor.require();
    }

    private void rate(Actor actor, long candidate, int score, String term) {
        ratings.rate(actor, candidate, new RatingInput(score, null, term, null));
    }

    private static void open(String query) {
        UI.getCurrent()
                .navigate(
                        "ratings",
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

    private RatingTable grid() {
        return (RatingTable) $(Grid.class).single();
    }

    private List<ListedRating> rows() {
        var rows = test(grid());
        return IntStream.range(0, rows.size()).mapToObj(rows::getRow).toList();
    }

    private String total() {
        return $(Span.class).withClassName("total").single().getText();
    }

    private Charts chart(int index) {
        return bar -> {
            Component chart = $(RatingChart.class).all().get(index);
            var data = JsonMapper.shared().createObjectNode();
            data.put("event.detail.bar", bar);
            chart.getElement()
                    .getNode()
                    .getFeature(ElementListenerMap.class)
                    .fireEvent(new DomEvent(chart.getElement(), "bar-chosen", data));
        };
    }

    private boolean chartsShown() {
        return $(RatingCharts.class).exists();
    }

    private String empty() {
        return ((EmptyState) grid().getEmptyStateComponent())
                .getChildren()
                .findFirst()
                .orElseThrow()
                .getElement()
                .getText();
    }

    private List<String> problems() {
        return $(Div.class)
                .withClassName("problems")
                .single()
                .getChildren()
                .map(line -> ((Paragraph) line).getText())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Select<String> select(String label) {
        return $(Select.class).all().stream()
                .filter(field -> label.equals(field.getAriaLabel().orElse(null)))
                .findFirst()
                .orElseThrow();
    }

    /** What a person does with the bars. */
    private interface Charts {
        void choose(int bar);
    }
}
