package org.imageplane.transients.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
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
