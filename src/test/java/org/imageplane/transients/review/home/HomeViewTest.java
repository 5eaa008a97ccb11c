package org.imageplane.transients.review.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Anchor;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.rating.RatingInput;
import org.imageplane.transients.rating.Ratings;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.WithActor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@WithActor(username = "alice")
class HomeViewTest extends SpringBrowserlessTest {

    @Autowired private Surveys surveys;

    @Autowired private Ratings ratings;

    @Autowired private CurrentActor currentActor;

    @Test
    void an_empty_survey_says_how_to_start() {
        navigate(HomeView.class);
        assertThat(text()).contains("There is nothing to rate yet", "make demo");
        assertThat($(Anchor.class).withText("Make an API token").single().getHref())
                .isEqualTo("account");
    }

    @Test
    void shows_what_waits_how_far_each_project_is_and_what_came_last() {
        long first = surveys.aCandidate().store().id();
        surveys.aCandidate().store();
        surveys.aCandidate().in("GLEAM-X").of("1410770000").store();
        ratings.rate(currentActor.require(), first, new RatingInput(2, null, null, null));
        navigate(HomeView.class);
        assertThat(text())
                .contains("2candidates waiting for you in any project.")
                .contains("1 of 2 candidates rated")
                .contains("0 of 1 candidates rated")
                .contains("1410770000")
                .contains("pipeline");
        assertThat($(Anchor.class).withText("GLEAM-X").single().getHref())
                .isEqualTo("candidates?project=GLEAM-X");
    }

    @Test
    @WithActor(username = "ingrid", roles = Role.UPLOADER)
    void somebody_who_may_not_rate_sees_the_projects_without_a_queue() {
        surveys.aCandidate().store();
        navigate(HomeView.class);
        assertThat(text()).contains("0 of 1 candidates rated").doesNotContain("Your queue");
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
