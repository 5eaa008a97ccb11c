package org.imageplane.transients.review.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.rating.CandidateRated;
import org.imageplane.transients.rating.RatingInput;
import org.imageplane.transients.rating.RatingQueue;
import org.imageplane.transients.rating.Ratings;
import org.imageplane.transients.replica.Elsewhere;
import org.imageplane.transients.survey.NewProject;
import org.imageplane.transients.survey.RatingScale;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.imageplane.transients.testing.WithActor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Bob rates and looks while Alice has a page open. */
@SpringBootTest
@WithActor(username = "alice")
class LivePagesTest extends SpringBrowserlessTest {

    private static final RatingInput FOUR = new RatingInput(4, null, null, null);

    @Autowired TestPeople people;
    @Autowired Surveys surveys;
    @Autowired Ratings ratings;
    @Autowired RatingQueue queue;
    @Autowired PageNews news;
    @Autowired CurrentActor alice;

    private Actor bob;

    @BeforeEach
    void somebody_else() {
        bob = people.add("bob", Role.RATER);
    }

    @Test
    void the_desk_counts_with_others_and_says_that_one_rated_this_candidate() {
        long open = candidate("GPM", 1);
        long another = candidate("GPM", 2);
        candidate("GPM", 3);
        UI.getCurrent().navigate("candidates/" + open);
        String before = text("left");

        queue.keep(bob, another);
        queue.keep(alice.require(), open);
        eventually(() -> assertThat(text("company")).isEqualTo("● 2 raters here"));
        ratings.rate(bob, another, FOUR);
        eventually(() -> assertThat(text("left")).isEqualTo("2 left").isNotEqualTo(before));
        eventually(() -> assertThat(text("company")).isEmpty());
        assertThat(text("meanwhile")).isEmpty();

        ratings.rate(bob, open, FOUR);
        eventually(
                () ->
                        assertThat(text("meanwhile"))
                                .isEqualTo("Somebody else has just rated this one"));
        assertThat(text("status")).as("the card is left alone").isEmpty();
    }

    @Test
    void a_rating_in_another_process_is_said_as_well() {
        long open = candidate("GPM", 1);
        UI.getCurrent().navigate("candidates/" + open);
        news.elsewhere(
                new Elsewhere<>(
                        new CandidateRated(surveys.aProject("GPM").id(), open, bob.personId())));
        eventually(() -> assertThat(text("meanwhile")).startsWith("Somebody else"));
    }

    @Test
    void in_a_blind_project_nobody_learns_of_a_rating() {
        surveys.aProject(new NewProject("Blind", "", RatingScale.CONFIDENCE_1_5, 2, true, false));
        long open = candidate("Blind", 1);
        long another = candidate("Blind", 2);
        UI.getCurrent().navigate("candidates/" + open);

        ratings.rate(bob, open, FOUR);
        ratings.rate(bob, another, FOUR);
        ratings.rate(bob, another, new RatingInput(1, null, null, null));
        queue.keep(bob, another);
        eventually(() -> assertThat(text("left")).isEqualTo("2 left"));

        assertThat(text("meanwhile")).isEmpty();
    }

    @Test
    void the_survey_status_changes_in_its_place_or_asks_where_rows_would_move() {
        long one = candidate("GPM", 1);
        long two = candidate("GPM", 2);
        UI.getCurrent().navigate("survey-status");
        ratings.rate(bob, one, FOUR);
        eventually(() -> assertThat(text("total")).contains("1 rated (50 %)"));
        assertThat($(Button.class).withText("Show what is new").exists()).isFalse();

        UI.getCurrent().navigate("survey-status", QueryParameters.of("sort", "rated,desc"));
        ratings.rate(bob, two, FOUR);
        eventually(() -> assertThat(text("total")).contains("2 rated (100 %)"));
        Button show = $(Button.class).withText("Show what is new").single();
        test(show).click();
        assertThat(show.isVisible()).isFalse();
    }

    @Test
    void the_home_page_counts_along() {
        long one = candidate("GPM", 1);
        candidate("GPM", 2);
        UI.getCurrent().navigate("");
        Component number = $(Span.class).withClassName("big-number").single();
        assertThat(((HasText) number).getText()).isEqualTo("2");

        ratings.rate(bob, one, FOUR);
        eventually(() -> assertThat(((HasText) number).getText()).isEqualTo("1"));
        assertThat($(Span.class).withText("1 of 2 candidates rated").exists()).isTrue();
        candidate("GPM", 3);
        eventually(() -> assertThat(((HasText) number).getText()).isEqualTo("2"));
    }

    private long candidate(String project, int number) {
        return surveys.aCandidate().in(project).of("1410773120").number(number).store().id();
    }

    private String text(String className) {
        return $(Span.class).withClassName(className).single().getText();
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
