package org.imageplane.transients.review.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imageplane.transients.survey.RatingScale.CONFIDENCE_1_5;
import static org.imageplane.transients.survey.RatingScale.TRUE_FALSE_UNSURE;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.rating.Classification;
import org.imageplane.transients.rating.Classifications;
import org.imageplane.transients.rating.RatingInput;
import org.imageplane.transients.rating.Ratings;
import org.imageplane.transients.rating.Verdict;
import org.imageplane.transients.survey.RatingScale;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.WithActor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@WithActor(username = "alice")
class TagDialogTest extends SpringBrowserlessTest {

    @Autowired private Classifications classifications;
    @Autowired private CurrentActor current;
    @Autowired private Surveys surveys;
    @Autowired private Ratings ratings;

    private final AtomicInteger changes = new AtomicInteger();

    @Test
    void lists_every_tag_with_what_it_means_and_how_often_it_was_given() {
        surveys.aProject("VASTER", TRUE_FALSE_UNSURE);
        long candidate = surveys.aCandidate().in("VASTER").of("SB50230").store().id();
        ratings.rate(
                current.require(),
                candidate,
                new RatingInput(null, Verdict.TRUE, "Flaring star", null));
        open(TRUE_FALSE_UNSURE);
        assertThat(lines()).startsWith("Flaring star | Flare of a stellar source | 1 use");
        assertThat(lines()).contains("FRB | Fast radio burst | 0 uses").hasSize(11);
    }

    @Test
    void a_tag_that_a_rater_adds_is_offered_from_then_on() {
        open(TRUE_FALSE_UNSURE);
        test(field("Name")).setValue("Ultracool dwarf");
        test(field("What it means")).setValue("Auroral emission");
        test(button("Add")).click();
        assertThat(lines()).endsWith("Ultracool dwarf | Auroral emission | 0 uses");
        assertThat(said()).isEqualTo("Added “Ultracool dwarf”.");
        assertThat(field("Name").getValue()).isEmpty();
        assertThat(changes).hasValue(1);
        assertThat(classifications.offered(TRUE_FALSE_UNSURE))
                .last()
                .extracting(Classification::description)
                .isEqualTo("Auroral emission");
    }

    @Test
    void what_cannot_be_added_is_said_at_the_name_and_keeps_what_was_typed() {
        open(TRUE_FALSE_UNSURE);
        test(field("Name")).setValue("noise");
        test(field("What it means")).setValue("static");
        test(button("Add")).click();
        assertThat(field("Name").getErrorMessage())
                .isEqualTo("“Noise” is there already: choose it.");
        assertThat(field("Name").isInvalid()).isTrue();
        assertThat(field("What it means").getValue()).isEqualTo("static");
        assertThat(changes).hasValue(0);
        test(field("Name")).setValue("--");
        test(button("Add")).click();
        assertThat(field("Name").getErrorMessage()).startsWith("Give it a name");
    }

    @Test
    void a_rater_can_neither_retire_nor_add_to_the_confidence_scale() {
        open(TRUE_FALSE_UNSURE);
        assertThat($(Button.class).withText("Retire").all()).isEmpty();
        open(CONFIDENCE_1_5);
        assertThat($(TextField.class).withLabel("Name").all()).hasSize(1);
    }

    @Test
    @WithActor(username = "ada", roles = Role.ADMIN)
    void an_administrator_retires_a_tag_and_brings_it_back() {
        open(TRUE_FALSE_UNSURE);
        test($(Button.class).withAriaLabel("Retire FRB").single()).click();
        assertThat(lines()).last().isEqualTo("FRB retired | Fast radio burst | 0 uses");
        assertThat(offered()).doesNotContain("FRB");
        assertThat(said()).isEqualTo("Retired “FRB”. Ratings keep it.");
        test($(Button.class).withAriaLabel("Bring back FRB").single()).click();
        assertThat(offered()).contains("FRB");
        assertThat(changes).hasValue(2);
    }

    private void open(RatingScale scale) {
        new TagDialog(current.require(), classifications, scale, changes::incrementAndGet).open();
    }

    private List<String> offered() {
        return classifications.offered(TRUE_FALSE_UNSURE).stream()
                .map(Classification::name)
                .toList();
    }

    private List<String> lines() {
        return $(Div.class).withClassName("tag").all().stream()
                .map(
                        line ->
                                String.join(
                                        " | ",
                                        line.getChildren()
                                                .filter(Span.class::isInstance)
                                                .map(TagDialogTest::words)
                                                .toList()))
                .toList();
    }

    private static String words(com.vaadin.flow.component.Component span) {
        List<String> inside =
                span.getChildren().map(child -> child.getElement().getText()).toList();
        return inside.isEmpty()
                ? span.getElement().getText()
                : span.getElement().getText() + " " + String.join(" ", inside);
    }

    private String said() {
        return $(Span.class).withClassName("tag-said").single().getText();
    }

    private TextField field(String label) {
        return $(TextField.class).withLabel(label).single();
    }

    private Button button(String text) {
        return $(Button.class).withText(text).single();
    }
}
