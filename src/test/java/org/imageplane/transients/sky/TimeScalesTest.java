package org.imageplane.transients.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeScalesTest {

    @Test
    void gps_time_began_with_utc_in_january_1980() {
        assertThat(TimeScales.gpsSecondsToUtc(0)).isEqualTo("1980-01-06T00:00:00Z");
        assertThat(TimeScales.utcToGpsSeconds(Instant.parse("1980-01-06T00:00:00Z"))).isZero();
    }

    @Test
    void an_mwa_observation_number_is_its_start() {
        assertThat(TimeScales.gpsSecondsToUtc(1410773120)).isEqualTo("2024-09-19T09:25:02Z");
        assertThat(TimeScales.utcToGpsSeconds(Instant.parse("2024-09-19T09:25:02Z")))
                .isEqualTo(1410773120.0);
    }

    /** The GPS-UTC offsets of IERS Bulletin C on either side of leap seconds. */
    @ParameterizedTest
    @CsvSource({
        "1981-06-30T23:59:59Z, 0",
        "1981-07-01T00:00:00Z, 1",
        "1989-12-31T23:59:59Z, 5",
        "1990-01-01T00:00:00Z, 6",
        "1998-12-31T23:59:59Z, 12",
        "2000-01-01T00:00:00Z, 13",
        "2012-06-30T23:59:59Z, 15",
        "2012-07-01T00:00:00Z, 16",
        "2015-06-30T23:59:59Z, 16",
        "2015-07-01T00:00:00Z, 17",
        "2016-12-31T23:59:59Z, 17",
        "2017-01-01T00:00:00Z, 18",
        "2026-11-22T00:00:00Z, 18"
    })
    void the_leap_seconds_passed_are_counted(Instant utc, int leapSeconds) {
        long elapsed =
                utc.getEpochSecond() - Instant.parse("1980-01-06T00:00:00Z").getEpochSecond();

        assertThat(TimeScales.utcToGpsSeconds(utc)).isEqualTo(elapsed + leapSeconds);
        assertThat(TimeScales.gpsSecondsToUtc(elapsed + leapSeconds)).isEqualTo(utc);
    }

    @Test
    void the_seconds_before_a_leap_second_are_not_stretched() {
        double lastSecond = TimeScales.utcToGpsSeconds(Instant.parse("2016-12-31T23:59:59Z"));

        assertThat(TimeScales.gpsSecondsToUtc(lastSecond - 500)).isEqualTo("2016-12-31T23:51:39Z");
        assertThat(TimeScales.gpsSecondsToUtc(lastSecond + 1)).isEqualTo("2017-01-01T00:00:00Z");
        assertThat(TimeScales.gpsSecondsToUtc(lastSecond + 2)).isEqualTo("2017-01-01T00:00:00Z");
        assertThat(TimeScales.gpsSecondsToUtc(lastSecond + 3)).isEqualTo("2017-01-01T00:00:01Z");
    }

    @Test
    void parts_of_a_second_are_kept_to_a_microsecond() {
        assertThat(TimeScales.gpsSecondsToUtc(1410773120.1)).isEqualTo("2024-09-19T09:25:02.100Z");
        assertThat(TimeScales.gpsSecondsToUtc(1410773119.999999))
                .isEqualTo("2024-09-19T09:25:01.999999Z");
        assertThat(TimeScales.utcToGpsSeconds(Instant.parse("2024-09-19T09:25:02.5Z")))
                .isEqualTo(1410773120.5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -1, Double.POSITIVE_INFINITY, 1e18})
    void what_is_no_gps_time_is_refused(double gpsSeconds) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeScales.gpsSecondsToUtc(gpsSeconds));
    }

    @Test
    void a_moment_before_gps_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeScales.utcToGpsSeconds(Instant.parse("1979-12-31T00:00:00Z")))
                .withMessageContaining("before GPS time began");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-09-19T09:25:02,             2024-09-19T09:25:02Z",
        "2024-09-19 09:25:02,             2024-09-19T09:25:02Z",
        "2024-09-19T09:25:02.125,         2024-09-19T09:25:02.125Z",
        "2024-09-19T09:25:02Z,            2024-09-19T09:25:02Z",
        "2024-09-19T17:25:02+08:00,       2024-09-19T09:25:02Z",
        "2024-09-19T17:25:02+0800,        2024-09-19T09:25:02Z",
        "2024-09-19T17:25:02+08,          2024-09-19T09:25:02Z",
        "2019-08-27 18:52:00.556000+00:00, 2019-08-27T18:52:00.556Z",
        "2024-09-19T09:25,                2024-09-19T09:25:00Z",
        "2024-09-19,                      2024-09-19T00:00:00Z",
        "2024-09-19 09:25:02 UTC,         2024-09-19T09:25:02Z",
        "' 2024-09-19t09:25:02z ',        2024-09-19T09:25:02Z"
    })
    void iso_text_without_a_zone_is_utc_and_a_zone_is_respected(String iso, Instant expected) {
        assertThat(TimeScales.parseUtc(iso)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaT",
                "",
                "2024-02-30T00:00:00",
                "2024-09-19T25:00:00",
                "19/09/2024",
                "1410773120"
            })
    void other_text_is_refused_with_a_sentence(String text) {
        assertThatExceptionOfType(SkyFormatException.class)
                .isThrownBy(() -> TimeScales.parseUtc(text))
                .withMessageContaining("is not a time such as");
    }

    @Test
    void times_are_shown_with_their_zone() {
        Instant moment = Instant.parse("2024-09-19T09:25:02.9Z");

        assertThat(TimeScales.formatUtc(moment)).isEqualTo("2024-09-19 09:25:02 UTC");
        assertThat(TimeScales.parseUtc(TimeScales.formatUtc(moment)))
                .isEqualTo("2024-09-19T09:25:02Z");
    }
}
