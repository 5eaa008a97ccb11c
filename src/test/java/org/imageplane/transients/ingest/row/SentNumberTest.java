package org.imageplane.transients.ingest.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentNumberTest {

    @Test
    void every_double_comes_back_as_it_was_printed() {
        var random = new Random(20240919);
        for (int i = 0; i < 200_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value) && value != 999_999) {
                assertThat(number(Double.toString(value))).isEqualTo(value);
                if (i % 50 == 0) { // all 17 digits and more, without an exponent
                    assertThat(number(new BigDecimal(value).toString())).isEqualTo(value);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5e-324",
                "1.7976931348623157e+308",
                "2.2250738585072014E-308",
                "-0.0",
                ".5",
                "5.",
                "+7",
                "007"
            })
    void the_edges_of_the_double_are_kept(String text) {
        assertThat(Double.doubleToLongBits(number(text)))
                .isEqualTo(Double.doubleToLongBits(Double.parseDouble(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nan", "NaN", " NAN ", "-nan"})
    void not_a_number_is_a_number(String text) {
        assertThat(number(text)).isNaN();
    }

    @Test
    void infinities_are_numbers() {
        assertThat(number("inf")).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(number("-inf")).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(number("Infinity")).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "--", "None", "masked", "999999", "999999.0", "9.99999e5"})
    void codes_for_nothing_are_absent(String text) {
        assertThat(SentNumber.read(text)).isInstanceOf(SentNumber.Absent.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1d",
                "1f",
                "0x1p3",
                "1,5",
                "1 2",
                "one",
                "1e400",
                "-1e400",
                "True",
                "٣",
                "e5",
                ".",
                "-",
                "1e",
                "NaN1",
                "1e99999999999"
            })
    void what_is_no_decimal_number_is_none(String text) {
        assertThat(SentNumber.read(text)).isInstanceOf(SentNumber.NotANumber.class);
    }

    private static double number(String text) {
        return ((SentNumber.Value) SentNumber.read(text)).number();
    }
}
