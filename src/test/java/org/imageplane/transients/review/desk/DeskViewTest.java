package org.imageplane.transients.review.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.rating.Ratings;
import org.imageplane.transients.survey.RatingScale;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.imageplane.transients.testing.WithActor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@WithActor(username = "alice", roles = Role.RATER)
class DeskViewTest extends SpringBrowserlessTest {

    @Autowired private Surveys surveys;

    @Autowired private Ratings ratings;

    @Autowired private CurrentActor currentActor;

    @Autowired private TestPeople people;

    private Actor alice;
    private long first;
    private long second;

    @BeforeEach
    void two_candidates() {
        alice = currentActor.require();
        first = candidate(1);
        second = candidate(2);
    }

    private long candidate(int number) {
        return surveys.aCandidate()
                .in("GPM")
                .of("1410773120")
                .number(number)
                .at(268.8953, -25.46364 + number)
                .with("can_det_stat", 12.34567)
                .near("GLEAM J175500-252700", 268.75, -25.45)
                .withPng()
                .withGif()
                .store()
                .id();
    }

    @Test
    void the_desk_shows_what_is_known_of_the_candidate_with_units_and_preselects_nothing() {
        open(first);
        assertThat(text())
                .contains(
                        "GLEAM J175500-252700",
                        "Detection statistic",
                        "12.3",
                        "1410773120",
                        "184.96 MHz",
                        "2024-09-19 09:25:02 UTC");
        assertThat($(Button.class).all().stream().filter(button -> button.hasClassName("chosen")))
                .isEmpty();
        assertThat(note().getValue()).isEmpty();
    }

    @Test
    void a_confidence_saves_with_classification_and_note_and_goes_to_the_next_candidate() {
        open(first);
        press("Transient");
        test(note()).setValue("bright in one frame");
        press("Confidence 4 of 5: saves and goes on");

        assertThat(ratings.own(alice, first))
                .hasValueSatisfying(
                        rating -> {
                            assertThat(rating.score()).isEqualTo(4);
                            assertThat(rating.classification()).isEqualTo("Transient");
                            assertThat(rating.notes()).isEqualTo("bright in one frame");
                        });
        assertThat(candidateShown()).isEqualTo(second);
        assertThat(note().getValue()).isEmpty();
        assertThat(text()).contains("Saved");
    }

    @Test
    void a_key_that_was_meant_for_another_candidate_does_nothing() {
        open(first);
        key("score:5", second);
        assertThat(ratings.own(alice, first)).isEmpty();
        assertThat(ratings.own(alice, second)).isEmpty();
        key("score:5", first);
        key("score:5", first);
        assertThat(ratings.own(alice, first)).isPresent();
        assertThat(ratings.own(alice, second)).isEmpty();
    }

    @Test
    void save_with_nothing_set_says_so_and_changes_nothing() {
        open(first);
        press("Save");
        assertThat(text()).contains("Nothing is set yet");
        assertThat(ratings.own(alice, first)).isEmpty();
    }

    @Test
    void back_and_undo_find_the_last_candidate_and_take_the_rating_away() {
        open(first);
        press("Confidence 2 of 5: saves and goes on");
        press("Back");
        assertThat(candidateShown()).isEqualTo(first);
        press("Undo");
        assertThat(ratings.own(alice, first)).isEmpty();
        assertThat(text()).contains("Undone");
    }

    @Test
    void the_whole_observation_is_rated_only_after_saying_how_many_it_touches() {
        open(first);
        press("RFI");
        $(Button.class).withText("Rate the whole observation…").single().click();
        ConfirmDialog dialog = $(ConfirmDialog.class).single();
        assertThat(dialog.getElement().getProperty("message"))
                .contains("All 2 candidates of 1410773120", "“RFI”");
        assertThat(ratings.own(alice, second)).isEmpty();
        test(dialog).confirm();
        assertThat(ratings.own(alice, first)).isPresent();
        assertThat(ratings.own(alice, second))
                .hasValueSatisfying(r -> assertThat(r.classification()).isEqualTo("RFI"));
    }

    @Test
    void a_shared_note_says_who_wrote_it() {
        Actor bob = people.add("bob", Role.RATER);
        ratings.comment(bob, first, "Looks like an aeroplane to me.");
        open(first);
        assertThat(text()).contains("bob", "Looks like an aeroplane to me.");
    }

    @Test
    void my_earlier_rating_is_shown_as_mine() {
        open(first);
        press("Pulsar");
        press("Confidence 5 of 5: saves and goes on");
        open(first);
        assertThat(
                        $(Button.class).all().stream()
                                .filter(button -> button.hasClassName("chosen"))
                                .map(button -> button.getElement().getAttribute("data-action")))
                .containsExactlyInAnyOrder("term:Pulsar", "score:5");
    }

    @Test
    void a_project_of_the_other_scale_asks_whether_it_is_real() {
        surveys.aProject("VAST", RatingScale.TRUE_FALSE_UNSURE);
        long id = surveys.aCandidate().in("VAST").of("SB50230").withPng().store().id();
        open(id);
        assertThat(text()).contains("Real variable?", "Flaring star");
        press("Known pulsar");
        press("True");
        assertThat(ratings.own(alice, id))
                .hasValueSatisfying(rating -> assertThat(rating.verdict()).hasToString("TRUE"));
    }

    @Test
    void the_grid_s_list_is_gone_through_in_its_order() {
        long third = candidate(3);
        UI.getCurrent().navigate("candidates/" + third, QueryParameters.of("from", "sort=id,desc"));
        press("Next");
        assertThat(candidateShown()).isEqualTo(second);
        press("Next");
        assertThat(candidateShown()).isEqualTo(first);
        press("Next");
        assertThat(text()).contains("last one of your list");
    }

    private void open(long id) {
        navigate(DeskView.class, Map.of("id", String.valueOf(id)));
    }

    private void press(String label) {
        test($(Button.class).all().stream()
                        .filter(
                                button ->
                                        label.equals(
                                                button.getElement().getAttribute("aria-label")))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("No button " + label)))
                .click();
    }

    private void key(String action, long candidate) {
        $(DeskKeys.class).single().act(action, String.valueOf(candidate));
    }

    private long candidateShown() {
        return Long.parseLong($(DeskKeys.class).single().getElement().getAttribute("candidate"));
    }

    private TextArea note() {
        return $(TextArea.class).all().stream()
                .filter(area -> "My note".equals(area.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private String text() {
        return List.of(getCurrentView().getElement().getTextRecursively()).toString();
    }
}
