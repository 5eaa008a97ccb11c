package org.imageplane.transients.review.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.Set;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.rating.QueueSettings;
import org.imageplane.transients.rating.RatingQueue;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.WithActor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@WithActor(username = "alice")
class SessionSettingsViewTest extends SpringBrowserlessTest {

    @Autowired private Surveys surveys;

    @Autowired private RatingQueue queue;

    @Autowired private CurrentActor currentActor;

    @BeforeEach
    void candidates_of_two_projects_and_two_bands() {
        surveys.anObservation("1410771111", 87.68);
        surveys.aCandidate().store();
        surveys.aCandidate().of("1410771111").store();
        surveys.aCandidate().in("GLEAM-X").store();
    }

    @Test
    void shows_how_many_wait_and_nothing_is_left_out_at_first() {
        navigate(SessionSettingsView.class);
        assertThat(left()).isEqualTo("3");
        assertThat(project().getValue()).isNull();
        assertThat(bands().getValue()).isEmpty();
    }

    @Test
    void each_change_is_kept_for_the_person_and_counted_anew() {
        navigate(SessionSettingsView.class);
        test(project()).selectItem("GPM");
        assertThat(left()).isEqualTo("2");
        test(bands()).selectItems("87.68 MHz");
        assertThat(left()).isEqualTo("1");
        test(order()).selectItem("Brightest first");
        test(which()).selectItem("Not rated by me in the last 7 days");
        assertThat(queue.settings(currentActor.require()))
                .isEqualTo(
                        new QueueSettings(
                                "GPM",
                                QueueSettings.Order.BRIGHTEST,
                                QueueSettings.Which.STALE,
                                Set.of("87.68 MHz")));
    }

    @Test
    void what_was_kept_is_shown_again() {
        queue.keepSettings(
                currentActor.require(),
                new QueueSettings(
                        "GLEAM-X",
                        QueueSettings.Order.NEWEST,
                        QueueSettings.Which.ALL,
                        Set.of("184.96 MHz")));
        navigate(SessionSettingsView.class);
        assertThat(project().getValue()).isEqualTo("GLEAM-X");
        assertThat(order().getValue()).isEqualTo(QueueSettings.Order.NEWEST);
        assertThat(which().getValue()).isEqualTo(QueueSettings.Which.ALL);
        assertThat(bands().getValue()).containsExactly("184.96 MHz");
        assertThat(left()).isEqualTo("0");
    }

    @Test
    void with_nothing_left_it_says_what_to_change_and_rating_cannot_start() {
        surveys.aProject("Empty");
        navigate(SessionSettingsView.class);
        test(project()).selectItem("Empty");
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("Nothing is left with these settings. Choose another project");
        assertThat($(Button.class).withText("Start rating").single().isEnabled()).isFalse();
    }

    @Test
    @WithActor(username = "ingrid", roles = Role.UPLOADER)
    void somebody_who_may_not_rate_is_told_so() {
        navigate(SessionSettingsView.class);
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("Rating needs the role rater");
    }

    private String left() {
        return $(Span.class).withClassName("big-number").single().getText();
    }

    @SuppressWarnings("unchecked")
    private Select<String> project() {
        return $(Select.class).withLabel("Project").single();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<String> bands() {
        return $(CheckboxGroup.class).withLabel("Observing bands left out").single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<QueueSettings.Order> order() {
        return $(RadioButtonGroup.class).withLabel("In which order").single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<QueueSettings.Which> which() {
        return $(RadioButtonGroup.class).withLabel("Which candidates").single();
    }
}
