package org.imageplane.transients.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNumberTest {

    @ParameterizedTest
    @CsvSource({"1,1", "-1.5e-3,-0.0015", "+.5,0.5", "5.,5", "1E3,1000", "0.1,0.1"})
    void what_people_write_is_read(String text, double number) {
        assertThat(PlainNumber.parse(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1f",
                "1d",
                "0x1p3",
                " 1",
                "1 ",
                "NaN",
                "Infinity",
                "1,5",
                "1e",
                ".",
                "--1",
                "1e1234567",
                "١"
            })
    void what_only_a_computer_writes_is_none(String text) {
        assertThatExceptionOfType(NumberFormatException.class)
                .isThrownBy(() -> PlainNumber.parse(text))
                .withMessage("\"%s\" is not a number.", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "1e999999"})
    void one_that_no_double_can_hold_is_infinite(String text) {
        assertThat(PlainNumber.parse(text)).isInfinite();
    }
}
