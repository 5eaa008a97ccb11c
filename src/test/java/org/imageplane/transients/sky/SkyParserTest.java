package org.imageplane.transients.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkyParserTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "268.895291667 -25.463638889",
                "268.895291667, -25.463638889",
                "268.895291667,-25.463638889",
                "268.895291667;-25.463638889",
                "268.895291667° −25.463638889°",
                "-91.104708333 -25.463638889",
                "2.68895291667e2 -25.463638889",
                "RA=268.895291667 Dec=-25.463638889",
                "ICRS 17:55:34.87 -25:27:49.1",
                "17:55:34.87 -25:27:49.1",
                "17:55:34.87, -25:27:49.1",
                "  17:55:34.87\t-25:27:49.1\n",
                "17 55 34.87 -25 27 49.1",
                "17 55 34.87 - 25 27 49.1",
                "17h55m34.87s -25d27m49.1s",
                "17h55m34.87s-25d27m49.1s",
                "17h 55m 34.87s, -25° 27' 49.1\"",
                "17H55M34.87S -25D27M49.1S",
                "17ʰ55ᵐ34.87ˢ −25°27′49.1″",
                "17h55m34.87s –25º27’49.1''",
                "268d53m43.05s -25d27m49.1s",
                "17:55:34.87 -25.463638889",
                "J175534.87-252749.1",
                "j175534.87−252749.1",
                "GLEAM-X J175534.87-252749.1",
                "VAST_J175534.87-252749.1",
                "175534.87-252749.1",
                "175534.87 -252749.1",
                "(268.895291667, -25.463638889)",
                "[268.895291667 deg, -25.463638889 deg]",
                "268.895291667d -25.463638889d",
                "268.895291667/-25.463638889",
                "α=17h55m34.87s δ=−25°27′49.1″",
                "α = 17:55:34.87, δ = −25:27:49.1 (J2000)",
                "RA(J2000)=17:55:34.87, Dec(J2000)=-25:27:49.1",
                "RA: 17:55:34.87 Decl.: -25:27:49.1",
                "R.A. 17 55 34.87 Dec. -25 27 49.1",
                "RA/Dec: 17:55:34.87 -25:27:49.1",
                "RA/Dec (J2000) 17 55 34.87, -25 27 49.1",
                "17:55:34.87 -25:27:49.1 J2000",
                "J2000 17h55m34.87s -25d27m49.1s",
                "J2000.0, 17:55:34.87, -25:27:49.1",
                "17:55:34.87 -25.27.49.1",
                "17h55m34s.87 -25°27′49″.1",
                "17 h 55 m 34.87 s, -25 d 27 m 49.1 s",
                "17hr55min34.87sec -25deg27min49.1sec",
                "17.92635277778h -25.463638889d",
                "ra=268.895291667&dec=-25.463638889"
            })
    void a_position_is_read_however_it_is_written(String text) {
        SkyPosition position = SkyPosition.parse(text).orThrow();

        assertThat(position.separationArcsec(new SkyPosition(268.895291667, -25.463638889)))
                .isLessThan(1e-3);
    }

    @ParameterizedTest
    @CsvSource({
        "12 34 56 12 34 56,       188.733333, 12.582222",
        "12 34 12 34,             188.5,      12.566667",
        "12 34,                   12,         34",
        "12h 34d,                 180,        34",
        "00:00:00 -00:00:10,      0,          -0.002778",
        "00 00 00 +00 00 10,      0,          0.002778",
        "24:00:00 0,              0,          0",
        "0 90,                    0,          90",
        "'359.5,+.5',             359.5,      0.5"
    })
    void bare_numbers_are_degrees_and_pairs_are_split_in_the_middle(
            String text, double ra, double dec) {
        SkyPosition position = SkyPosition.parse(text).orThrow();

        assertThat(position.raDeg()).isCloseTo(ra, within(1e-6));
        assertThat(position.decDeg()).isCloseTo(dec, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gal 4.2 -1.3",
                "GAL 4.2,-1.3",
                "galactic 4.2 −1.3",
                "l=4.2 b=-1.3",
                "l = 4.2, b = -1.3",
                "l 4.2 b -1.3",
                "G004.20-01.30",
                "G4.2-1.3",
                "gal: 4.2° -1.3°",
                "gal l=4.2 b=-1.3",
                "SNR G004.2-01.3",
                "4.2 -1.3 gal",
                "4.2, -1.3 (Galactic)",
                "4.2d -1.3d galactic",
                "l,b = 4.2, -1.3",
                "(l, b) = (4.2°, -1.3°)",
                "l/b 4.2/-1.3",
                "lb 4.2 -1.3",
                "l4.2 b-1.3",
                "l4.2b-1.3",
                "L=4.2, B=−1.3",
                "l: 4.2, b: -1.3",
                "glon 4.2 glat -1.3",
                "GLON=4.2 GLAT=-1.3",
                "glon=4.2, glat=-1.3",
                "G 4.2 -1.3",
                "gal 4:12 -1:18",
                "gal 4d12m -1d18m",
                "gal 4.2-1.3",
                "gal 364.2 -1.3"
            })
    void galactic_coordinates_are_read(String text) {
        SkyPosition position = SkyPosition.parse(text).orThrow();

        assertThat(position.galactic().lDeg()).isCloseTo(4.2, within(1e-9));
        assertThat(position.galactic().bDeg()).isCloseTo(-1.3, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12:61:00 -25:27:49.1 | minutes must be below 60",
                "12:34:60 -25:27:49.1 | seconds must be below 60",
                "25:00:00 -25:27:49.1 | must be below 24",
                "-12:00:00 +10:00:00 | cannot be negative",
                "12:34:56 -95:00:00 | Dec of -95° is outside -90° to 90°.",
                "10 95 | Dec of 95° is outside -90° to 90°.",
                "400 10 | RA of 400 is outside",
                "12:34:56 12h34m56s | Dec is in degrees, not in hours",
                "12.5:30:00 -10 | is not an RA",
                "12:34: -10 | is not an RA",
                "12:34:56:78 -10 | is not an RA",
                "10 -1x | is not a Dec",
                "10 20 30 | is not a position",
                "nan nan | is not a position",
                "hello | is not a position",
                "gal 42 | is not a position",
                "gal 10 95 | Galactic latitude of 95°",
                "J1755-2527 | only to a minute",
                "B0531+21 | only to a minute",
                "1,2,3 | is not a position",
                "J256134.87-252749.1 | must be below",
                "268,9 -25,4 | is not a position",
                "B1950 17:52:30 -25:27:09 | is neither J2000 nor Galactic",
                "17:52:30 -25:27:09 (B1950) | is neither J2000 nor Galactic",
                "FK4, 17:52:30 -25:27:09 | is neither J2000 nor Galactic",
                "ecliptic 10 20 | is neither J2000 nor Galactic",
                "B1950+30 | only to a minute",
                "L1551 | is not a position",
                "l 10 | is not a position",
                "l 10 20 30 | is not a position",
                "gal 4h -1 | Galactic longitude is in degrees, not in hours",
                "M 87 | is not a position",
                "3C 273 | is not an RA",
                "2MASS J05344 | is not an RA",
                "Galactic Centre | is not a position",
                "GLIMPSE | is not a position"
            })
    void what_cannot_be_a_position_is_answered_with_the_reason(String text, String reason) {
        SkyParse result = SkyPosition.parse(text);

        assertThat(result).isInstanceOf(SkyParse.NotFound.class);
        assertThat(((SkyParse.NotFound) result).reason()).contains(reason).endsWith(".");
        assertThat(result.position()).isEmpty();
        assertThatExceptionOfType(SkyFormatException.class).isThrownBy(result::orThrow);
    }

    /** Somebody may have meant Galactic coordinates: the page says how they are written. */
    @Test
    void a_bare_pair_is_known_as_one() {
        for (String pair :
                new String[] {"4.2 -1.3", "4.2, -1.3", " 10 20 ", "4.2-1.3", "(4.2, 1)"}) {
            assertThat(SkyParser.isBarePair(pair)).as(pair).isTrue();
        }
        for (String other :
                new String[] {
                    "17:55 -25", "gal 4.2 -1.3", "12h 34d", "", "1 2 3", "9".repeat(999)
                }) {
            assertThat(SkyParser.isBarePair(other)).as(other).isFalse();
        }
    }

    @Test
    void empty_text_is_answered_with_the_notations() {
        assertThat(SkyPosition.parse("  "))
                .isEqualTo(
                        new SkyParse.NotFound(
                                "No position was given. Write degrees (268.8953 -25.46364), hours and degrees"
                                        + " (17:55:34.87 -25:27:49.1), Galactic (gal 4.2 -1.3) or a name such as"
                                        + " J175534.87-252749.1."));
    }

    @ParameterizedTest
    @CsvSource({
        "268.5, 268.5",
        "-91.5, 268.5",
        "360, 0",
        "17:54:00, 268.5",
        "17h54m, 268.5",
        "12h, 180",
        "17 54 00, 268.5"
    })
    void one_right_ascension_is_degrees_or_hours(String text, double expected) {
        assertThat(SkyParser.parseRaDeg(text)).isCloseTo(expected, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "-25.5, -25.5",
        "−25:30, -25.5",
        "+62, 62",
        "-00:30:00, -0.5",
        "-0d30m, -0.5",
        "45d, 45",
        "-1 30 00, -1.5"
    })
    void one_declination_is_degrees(String text, double expected) {
        assertThat(SkyParser.parseDecDeg(text)).isCloseTo(expected, within(1e-9));
    }

    @Test
    void text_too_long_for_a_position_is_refused_at_once() {
        assertThat(SkyPosition.parse("1".repeat(1_000_000)))
                .isEqualTo(
                        new SkyParse.NotFound(
                                "\"%s…\" is too long for a position.".formatted("1".repeat(40))));
    }

    @Test
    void one_angle_out_of_range_is_refused() {
        assertThatExceptionOfType(SkyFormatException.class)
                .isThrownBy(() -> SkyParser.parseDecDeg("95"))
                .withMessage("Dec of 95 is outside -90° to 90°.");
        assertThatExceptionOfType(SkyFormatException.class)
                .isThrownBy(() -> SkyParser.parseRaDeg("inf"));
        assertThatExceptionOfType(SkyFormatException.class)
                .isThrownBy(() -> SkyParser.parseRaDeg("12:61:00"));
        assertThatExceptionOfType(SkyFormatException.class)
                .isThrownBy(() -> SkyParser.parseDecDeg(""));
    }
}
