package org.imageplane.transients.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.concurrent.CompletableFuture;
import org.imageplane.transients.shell.NamedPositions.Answer;
import org.imageplane.transients.sky.Cone;
import org.imageplane.transients.sky.SkyPosition;
import org.imageplane.transients.testing.WithActor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@WithActor
class WidgetsTest extends SpringBrowserlessTest {

    private static final SkyPosition PLACE = new SkyPosition(268.8953, -25.46364);

    @Test
    void a_position_is_sexagesimal_until_a_click_shows_degrees_and_copies_what_is_shown() {
        show(new SkyPositionText(PLACE));
        NativeButton text = $(NativeButton.class).single();
        CopyButton copy = $(CopyButton.class).single();
        assertThat(text.getText()).isEqualTo("17:55:34.87 -25:27:49.1");
        assertThat(text.getTitle().orElseThrow()).contains("268.8953", "-25.46364");
        assertThat(copy.copied()).isEqualTo("17:55:34.87 -25:27:49.1");
        test(text).click();
        assertThat(text.getText()).isEqualTo("268.89530 -25.46364");
        assertThat(copy.copied()).isEqualTo("268.89530 -25.46364");
        test(text).click();
        assertThat(text.getText()).isEqualTo("17:55:34.87 -25:27:49.1");
    }

    @Test
    void a_cone_is_read_from_a_position_in_any_notation_and_a_radius() {
        var field = show(new ConeField("Cone"));
        position("268.8953, -25.46364");
        assertThat(field.getValue()).isEqualTo(new Cone(PLACE, 2));
        test($(NumberField.class).single()).setValue(0.5);
        assertThat(field.getValue()).isEqualTo(new Cone(PLACE, 0.5));
        position("");
        assertThat(field.getValue()).isNull();
        assertThat(field.isInvalid()).isFalse();
    }

    @Test
    void a_position_that_is_not_understood_and_a_radius_of_nothing_are_said() {
        var field = show(new ConeField("Cone"));
        position("12 95");
        assertThat(field.getValue()).isNull();
        assertThat(field.getErrorMessage()).contains("outside -90° to 90°");
        position("12 45");
        assertThat(field.isInvalid()).isFalse();
        assertThat(field.getValue()).isEqualTo(new Cone(new SkyPosition(12, 45), 2));
        test($(NumberField.class).single()).setValue(0.0);
        assertThat(field.getErrorMessage()).isEqualTo("Give a radius in arcmin, larger than 0.");
        assertThat(field.getValue()).isEqualTo(new Cone(new SkyPosition(12, 45), 2));
    }

    @Test
    void a_shown_cone_stays_as_precise_as_it_came() {
        var field = show(new ConeField("Cone"));
        var precise = new SkyPosition(268.895312345, -25.463641234);
        field.setValue(new Cone(precise, 2));
        assertThat($(TextField.class).single().getValue()).isEqualTo("17:55:34.87 -25:27:49.1");
        test($(NumberField.class).single()).setValue(3.0);
        assertThat(field.getValue()).isEqualTo(new Cone(precise, 3));
    }

    @Test
    void a_cone_says_how_a_position_was_understood() {
        var field = show(new ConeField("Cone"));
        position("4.2 -1.3");
        assertThat(field.getHelperText())
                .isEqualTo(
                        "RA and Dec in degrees: 00:16:48.00 -01:18:00.0. Galactic coordinates are written"
                                + " gal 4.2 -1.3.");
        position("gal 4.2 -1.3");
        assertThat(field.getHelperText()).isEqualTo("J2000 18:00:17.58 -25:58:49.3");
        assertThat(field.getValue().centre().galactic().lDeg()).isCloseTo(4.2, within(1e-9));
        position("17:55:34.87 -25:27:49.1");
        assertThat(field.getHelperText()).isNull();
        position("Crab");
        assertThat(field.getErrorMessage()).startsWith("\"Crab\" is not a position.");
    }

    @Test
    void a_name_is_looked_up_while_the_field_keeps_its_cone() {
        var asked = new HashMap<String, CompletableFuture<Answer>>();
        var field =
                show(
                        new ConeField(
                                "Cone",
                                name ->
                                        asked.computeIfAbsent(
                                                name, key -> new CompletableFuture<>())));
        var changes = new ArrayList<Cone>();
        field.addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        changes.add(event.getValue());
                    }
                });
        position("12 45");
        position("M 87");
        assertThat(field.getHelperText()).isEqualTo("Looking for M 87 …");
        assertThat(field.getValue()).isEqualTo(new Cone(new SkyPosition(12, 45), 2));

        asked.get("M 87").complete(new Answer.Found(PLACE, "M 87, SIMBAD through Sesame"));
        MockVaadin.INSTANCE.clientRoundtrip();

        assertThat(field.getValue()).isEqualTo(new Cone(PLACE, 2));
        assertThat(field.getHelperText())
                .isEqualTo("M 87, SIMBAD through Sesame: 17:55:34.87 -25:27:49.1");
        test($(NumberField.class).single()).setValue(0.5);
        assertThat(field.getValue()).isEqualTo(new Cone(PLACE, 0.5));
        assertThat(asked).as("a radius asks nobody").hasSize(1);
        field.setValue(new Cone(new SkyPosition(PLACE.raDeg() + 1e-9, PLACE.decDeg()), 0.5));
        assertThat($(TextField.class).single().getValue())
                .as("what an address rounds")
                .isEqualTo("M 87");
        assertThat(changes).extracting(Cone::radiusArcmin).containsExactly(2.0, 2.0, 0.5);
    }

    @Test
    void a_name_that_nobody_knows_is_said_and_a_late_answer_to_an_older_one_is_left() {
        var asked = new HashMap<String, CompletableFuture<Answer>>();
        var field =
                show(
                        new ConeField(
                                "Cone",
                                name ->
                                        asked.computeIfAbsent(
                                                name, key -> new CompletableFuture<>())));
        position("Slow");
        position("Quick");
        asked.get("Quick").complete(new Answer.NotFound("Nobody knows \"Quick\"."));
        MockVaadin.INSTANCE.clientRoundtrip();
        assertThat(field.getErrorMessage()).isEqualTo("Nobody knows \"Quick\".");
        asked.get("Slow").complete(new Answer.Found(PLACE, "Slow"));
        MockVaadin.INSTANCE.clientRoundtrip();
        assertThat(field.getValue()).isNull();
        assertThat(field.isInvalid()).isTrue();

        position("12 95");
        assertThat(asked).as("what has no letter is no name").hasSize(2);
        assertThat(field.getErrorMessage()).contains("outside -90° to 90°");
        position("");
        assertThat(field.isInvalid()).isFalse();
    }

    @Test
    void a_page_that_was_left_is_not_told() {
        var asked = new CompletableFuture<Answer>();
        var field = show(new ConeField("Cone", name -> asked));
        position("Slow");
        UI.getCurrent().removeAll();
        asked.complete(new Answer.Found(PLACE, "Slow"));
        MockVaadin.INSTANCE.clientRoundtrip();
        assertThat(field.getHelperText()).contains("Slow");
    }

    @Test
    void a_range_may_be_open_at_either_end_and_must_be_the_right_way_round() {
        var field = show(new RangeField("Flux", "Jy"));
        test($(NumberField.class).withAriaLabel("Flux from").single()).setValue(1.0);
        assertThat(field.getValue()).isEqualTo(new RangeField.Bounds(1.0, null));
        test($(NumberField.class).withAriaLabel("Flux to").single()).setValue(0.5);
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage())
                .isEqualTo("The first number is larger than the second.");
        test($(NumberField.class).withAriaLabel("Flux to").single()).setValue(1.0);
        assertThat(field.isInvalid()).isFalse();
        assertThat(field.getValue()).isEqualTo(new RangeField.Bounds(1.0, 1.0));
    }

    @Test
    void times_are_utc_and_say_so() {
        Instant time = Instant.parse("2024-09-19T09:25:02Z");
        assertThat(UtcText.minutes(time)).isEqualTo("2024-09-19 09:25 UTC");
        assertThat(UtcText.seconds(time)).isEqualTo("2024-09-19 09:25:02 UTC");
        assertThat(UtcText.minutes(null)).isEqualTo("–");
    }

    private void position(String typed) {
        test($(TextField.class).withLabel("Position").single()).setValue(typed);
    }

    private static <T extends Component> T show(T component) {
        UI.getCurrent().removeAll();
        UI.getCurrent().add(component);
        return component;
    }
}
