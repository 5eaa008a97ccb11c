package org.imageplane.transients.review.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.time.Duration;
import java.time.Instant;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.account.Preferences;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.ingest.UploadRefusals;
import org.imageplane.transients.rating.RatingInput;
import org.imageplane.transients.rating.Ratings;
import org.imageplane.transients.shell.UtcText;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.imageplane.transients.testing.WithActor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@WithActor(username = "alice")
class HomeViewTest extends SpringBrowserlessTest {

    private static final RatingInput LIKELY = new RatingInput(4, null, null, null);

    @Autowired private Surveys surveys;

    @Autowired private Ratings ratings;

    @Autowired private CurrentActor currentActor;

    @Autowired private TestPeople people;

    @Autowired private Preferences preferences;

    @Autowired private UploadRefusals refusals;

    @Test
    @WithActor(username = "carol", roles = Role.ADMIN)
    void an_empty_survey_tells_an_administrator_the_first_steps() {
        navigate(HomeView.class);
        assertThat(text()).contains("There is nothing to rate yet", "make demo");
        assertThat($(Anchor.class).withText("Make a project").single().getHref())
                .isEqualTo("admin/projects");
        assertThat($(Anchor.class).withText("Make an API token").single().getHref())
                .isEqualTo("account");
    }

    @Test
    void an_empty_survey_tells_a_rater_whom_to_ask() {
        people.add("carol", Role.ADMIN);
        people.add("dave", Role.UPLOADER);
        navigate(HomeView.class);
        assertThat(text())
                .contains("Ask an administrator: carol.")
                .doesNotContain("make demo", "API token", "dave");
    }

    @Test
    void shows_what_waits_how_far_each_project_is_and_what_came_last() {
        long first = surveys.aCandidate().store().id();
        surveys.aCandidate().store();
        surveys.aCandidate().in("GLEAM-X").of("1410770000").store();
        ratings.rate(alice(), first, new RatingInput(2, null, null, null));
        navigate(HomeView.class);
        assertThat(text())
                .contains("2candidates waiting for you in any project.")
                .contains("1 of 2 candidates rated")
                .contains("1 rating in the last 14 days")
                .contains("0 of 1 candidates rated")
                .contains("No ratings in the last 14 days")
                .contains("1410770000")
                .contains("pipeline");
        assertThat($(RefusedUploads.class).exists()).isFalse();
        assertThat($(Anchor.class).withText("GLEAM-X").single().getHref())
                .isEqualTo("candidates?project=GLEAM-X");
    }

    @Test
    void starts_in_the_project_that_was_pressed() {
        surveys.aCandidate().store();
        long wanted = surveys.aCandidate().in("GLEAM-X").of("1410770000").store().id();
        navigate(HomeView.class);
        test($(Button.class)
                        .withCondition(
                                button ->
                                        button.getAriaLabel()
                                                .filter("Start rating in GLEAM-X"::equals)
                                                .isPresent())
                        .single())
                .click();
        assertThat(
                        UI.getCurrent()
                                .getInternals()
                                .getActiveViewLocation()
                                .getPathWithQueryParameters())
                .isEqualTo("candidates/" + wanted + "?project=GLEAM-X");
    }

    @Test
    void says_what_is_new_since_the_last_visit_and_keeps_saying_it_for_an_hour() {
        var before = Instant.now().minus(Duration.ofHours(3));
        preferences.put(
                alice(),
                LastVisit.PREFERENCE,
                new LastVisit.Kept(before.minus(Duration.ofDays(1)), before));
        Actor bob = people.add("bob", Role.RATER);
        long candidate = surveys.aCandidate().store().id();
        ratings.rate(alice(), candidate, LIKELY);
        ratings.rate(bob, candidate, LIKELY);
        ratings.comment(bob, candidate, "bright in two epochs");
        for (int look = 0; look < 2; look++) {
            navigate(HomeView.class);
            assertThat(text())
                    .contains("New since " + UtcText.minutes(before))
                    .contains("GPM1 candidatein 1 observation")
                    .contains("1 ratingby another person")
                    .contains("bob")
                    .contains("“bright in two epochs”")
                    .contains("1 new");
        }
        preferences.put(
                alice(),
                LastVisit.PREFERENCE,
                new LastVisit.Kept(Instant.now().plus(Duration.ofMinutes(1)), Instant.now()));
        navigate(HomeView.class);
        assertThat(text()).contains("Nothing new.").doesNotContain("bright in two epochs");
    }

    @Test
    @WithActor(username = "ingrid", roles = Role.UPLOADER)
    void an_uploader_sees_the_projects_without_a_queue_and_what_was_refused() {
        surveys.aCandidate().store();
        refusals.note(
                currentActor.require(),
                new UploadRefusals.Refused(
                        "candidate_create",
                        "GPM",
                        "1410770000",
                        "rms 7",
                        400,
                        "ra_deg: This field is required."));
        refusals.note(
                people.add("dave", Role.UPLOADER),
                new UploadRefusals.Refused(
                        "candidate_create", "", "", "", 400, "of somebody else"));
        navigate(HomeView.class);
        assertThat(text())
                .contains("0 of 1 candidates rated")
                .contains("Refused uploads")
                .contains("GPM · 1410770000 · rms 7")
                .contains("ra_deg: This field is required.")
                .doesNotContain("Your queue", "of somebody else");
    }

    private Actor alice() {
        return currentActor.require();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
