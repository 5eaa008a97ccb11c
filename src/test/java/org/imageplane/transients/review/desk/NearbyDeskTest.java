package org.imageplane.transients.review.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.core.ThrowingRunnable;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.crossmatch.Association;
import org.imageplane.transients.crossmatch.Associations;
import org.imageplane.transients.rating.Rating;
import org.imageplane.transients.rating.RatingInput;
import org.imageplane.transients.rating.Ratings;
import org.imageplane.transients.survey.RatingScale;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.WithActor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is near, on the desk, from the database. */
@SpringBootTest
@WithActor(username = "alice", roles = Role.RATER)
class NearbyDeskTest extends SpringBrowserlessTest {

    /** J0437-4715 as psrcat has it, to the arcsec. */
    private static final double PULSAR_RA = 69.3166;

    private static final double PULSAR_DEC = -47.2527;

    private static final String PULSAR = "J0437-4715";

    @Autowired private Surveys surveys;

    @Autowired private Ratings ratings;

    @Autowired private Associations associations;

    @Autowired private CurrentActor currentActor;

    private Actor alice;
    private long here;
    private long close;
    private long closer;
    private long far;

    @BeforeEach
    void four_candidates_beside_a_pulsar() {
        alice = currentActor.require();
        here = candidate(0.5);
        close = candidate(1.5);
        closer = candidate(1.0);
        far = candidate(30);
    }

    private long candidate(double arcminNorth) {
        return surveys.aCandidate()
                .in("GPM")
                .of("1410773120")
                .at(PULSAR_RA, PULSAR_DEC + arcminNorth / 60)
                .withPng()
                .store()
                .id();
    }

    @Test
    void a_pulsar_and_other_candidates_are_beside_the_picture_nearest_first() {
        open(here);
        eventually(() -> assertThat(column("name", "name")).hasSizeGreaterThanOrEqualTo(3));
        assertThat(column("kind", "title")).startsWith("Candidate", "Pulsar", "Candidate");
        assertThat(row(PULSAR, "facts", "facts"))
                .isEqualTo("P 5.757 ms · DM 2.645 pc cm⁻³ · S400 550 mJy");
    }

    @Test
    void what_was_said_of_a_pulsar_is_there_when_the_candidate_is_opened_again() {
        open(here);
        eventually(() -> assertThat(column("name", "name")).contains(PULSAR));
        call(PULSAR, "association", "confirm");
        assertThat(associations.of(alice, here))
                .anySatisfy(
                        said -> {
                            assertThat(said.source().name()).isEqualTo(PULSAR);
                            assertThat(said.state()).isEqualTo(Association.State.CONFIRMED);
                        });
        open(far);
        open(here);
        eventually(() -> assertThat(row(PULSAR, "association", "said")).isEqualTo("yes"));
    }

    @Test
    void ticked_candidates_get_the_rating_after_a_preview_and_one_undo_takes_all_of_it_back() {
        ratings.rate(alice, close, new RatingInput(1, null, "RFI", "my own note"));
        open(here);
        tickTwo();
        assertThat(text()).contains("Applies to 2 more");
        press("Pulsar");
        press("Confidence 4 of 5: saves and goes on");

        ConfirmDialog dialog = $(ConfirmDialog.class).single();
        assertThat(dialog.getElement().getTextRecursively())
                .contains("3 of 3 get a new rating from you: “Pulsar” with confidence 4.")
                .contains("“RFI” with confidence 1 → “Pulsar” with confidence 4")
                .contains("not rated by me → “Pulsar” with confidence 4");
        assertThat(ratings.own(alice, here)).as("nothing before the yes").isEmpty();
        test(dialog).confirm();

        for (long rated : List.of(here, close, closer)) {
            assertThat(ratings.own(alice, rated))
                    .hasValueSatisfying(rating -> assertThat(rating.score()).isEqualTo(4));
        }
        assertThat(ratings.own(alice, close)).map(Rating::notes).hasValue("my own note");
        assertThat(candidateShown()).isEqualTo(far);
        assertThat(text()).contains("Rated 3 candidates together");

        press("Undo");
        assertThat(text()).contains("these 3 ratings are as they were before");
        assertThat(candidateShown()).isEqualTo(here);
        assertThat(ratings.own(alice, here)).isEmpty();
        assertThat(ratings.own(alice, closer)).isEmpty();
        assertThat(ratings.own(alice, close)).map(Rating::classification).hasValue("RFI");
    }

    @Test
    void saying_no_to_the_preview_changes_nothing_also_not_on_the_card() {
        open(here);
        tickTwo();
        press("Pulsar");
        press("Confidence 4 of 5: saves and goes on");
        test($(ConfirmDialog.class).single()).cancel();
        assertThat(ratings.own(alice, here)).isEmpty();
        assertThat(ratings.own(alice, close)).isEmpty();
        assertThat(candidateShown()).isEqualTo(here);
        assertThat(chosen()).as("the score was not taken").containsExactly("term:Pulsar");
        assertThat(text()).as("still ticked").contains("Applies to 2 more");
    }

    @Test
    void a_note_that_was_just_written_goes_with_the_rating_of_several_and_the_preview_says_so() {
        open(here);
        tickTwo();
        test($(TextArea.class).all().stream()
                        .filter(area -> "My note".equals(area.getLabel()))
                        .findFirst()
                        .orElseThrow())
                .setValue("one sidelobe");
        press("Sidelobe");
        press("Confidence 5 of 5: saves and goes on");
        ConfirmDialog dialog = $(ConfirmDialog.class).single();
        assertThat(dialog.getElement().getTextRecursively())
                .contains("Your note “one sidelobe” goes with it.");
        test(dialog).confirm();
        assertThat(ratings.own(alice, close)).map(Rating::notes).hasValue("one sidelobe");
    }

    @Test
    void a_rating_of_several_with_nothing_set_says_so() {
        open(here);
        tickTwo();
        press("Save");
        assertThat(text()).contains("Choose what it is first");
        assertThat($(ConfirmDialog.class).exists()).isFalse();
    }

    @Test
    void a_key_leads_into_the_table() {
        assertThat(DeskAction.fixedKeys(RatingScale.CONFIDENCE_1_5))
                .containsEntry(".", DeskAction.Plain.NEARBY);
        open(here);
        $(DeskKeys.class).single().act("nearby", String.valueOf(here));
        assertThat(candidateShown()).isEqualTo(here);
    }

    private void tickTwo() {
        eventually(
                () ->
                        assertThat(column("tick", "tickable").stream().filter("true"::equals))
                                .hasSize(2));
        for (int row = 0; row < test(table()).size(); row++) {
            test(table())
                    .invokeLitRendererFunction(
                            row, "tick", "tick", JsonNodeFactory.instance.arrayNode().add(true));
        }
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

    private List<String> chosen() {
        return $(Button.class).all().stream()
                .filter(button -> button.hasClassName("chosen"))
                .map(button -> button.getElement().getAttribute("data-action"))
                .toList();
    }

    private Grid<?> table() {
        return $(Grid.class).withClassName("nearby-table").single();
    }

    private List<String> column(String column, String property) {
        return IntStream.range(0, test(table()).size())
                .mapToObj(row -> cell(row, column, property))
                .toList();
    }

    private String cell(int row, String column, String property) {
        return String.valueOf(
                test(table()).getLitRendererPropertyValue(row, column, property, Object.class));
    }

    private int rowOf(String name) {
        return column("name", "name").indexOf(name);
    }

    private String row(String name, String column, String property) {
        return cell(rowOf(name), column, property);
    }

    private void call(String name, String column, String function) {
        test(table()).invokeLitRendererFunction(rowOf(name), column, function);
    }

    private long candidateShown() {
        return Long.parseLong($(DeskKeys.class).single().getElement().getAttribute("candidate"));
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private static void eventually(ThrowingRunnable expected) {
        await().atMost(Duration.ofSeconds(20))
                .pollInSameThread()
                .untilAsserted(
                        () -> {
                            MockVaadin.INSTANCE.clientRoundtrip();
                            expected.run();
                        });
    }
}
