package org.imageplane.transients.demo.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.api.Test;

class ColourTest {

    @Test
    void brighter_values_are_lighter_all_along() {
        double before = -1;
        for (int i = 0; i <= 100; i++) {
            double lightness = lightness(new Color(ColourMap.rgb(i / 100.0)));
            assertThat(lightness).as("at %d %%", i).isGreaterThan(before);
            before = lightness;
        }
    }

    private static double lightness(Color colour) {
        return 0.2126 * Math.pow(colour.getRed(), 2.2)
                + 0.7152 * Math.pow(colour.getGreen(), 2.2)
                + 0.0722 * Math.pow(colour.getBlue(), 2.2);
    }

    @Test
    void what_has_no_value_has_a_colour_of_its_own() {
        ColourScale scale = new ColourScale(-1, 1);
        assertThat(scale.rgb(Double.NaN) & 0xffffff).isNotEqualTo(scale.rgb(-1) & 0xffffff);
        assertThat(scale.rgb(-9)).isEqualTo(scale.rgb(-1));
        assertThat(scale.rgb(9)).isEqualTo(scale.rgb(1));
    }

    @Test
    void axes_have_round_numbers() {
        Ticks ticks = Ticks.between(-0.14, 0.43, 7);
        assertThat(ticks.values().stream().map(ticks::label))
                .containsExactly("−0.1", "0.0", "0.1", "0.2", "0.3", "0.4");
        Ticks large = Ticks.between(0, 95, 6);
        assertThat(large.values().stream().map(large::label))
                .containsExactly("0", "20", "40", "60", "80");
    }
}
