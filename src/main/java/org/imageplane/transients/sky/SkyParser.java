package org.imageplane.transients.sky;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads positions as astronomers write them.
 *
 * <ul>
 *   <li>degrees: {@code 268.8953 -25.46364}, {@code (268.8953, -25.46364)}, {@code RA=268.8953 Dec=-25.46364}
 *   <li>sexagesimal, right ascension in hours: {@code 17:55:34.87 -25:27:49.1},
 *       {@code 17 55 34.87 -25 27 49.1}, {@code 17h55m34.87s -25d27m49.1s}, {@code 17h55m34s.87 −25°27′49″.1},
 *       {@code 17:55:34.87 -25.27.49.1}, {@code 175534.87-252749.1}
 *   <li>Galactic: {@code gal 4.2 -1.3}, {@code 4.2 -1.3 gal}, {@code l=4.2 b=-1.3}, {@code (l, b) = (4.2, -1.3)},
 *       {@code glon 4.2 glat -1.3}, {@code G004.20-01.30}
 *   <li>a name with full coordinates: {@code J175534.87-252749.1}, {@code GLEAM-X J175534.8-252749}
 * </ul>
 *
 * <p>A bare number is degrees, for right ascension too, and a bare pair is equatorial. Minus signs and dashes of any
 * kind are read as minus.
 */
public final class SkyParser {

    private static final String HELP =
            "Write degrees (268.8953 -25.46364), hours and degrees (17:55:34.87 -25:27:49.1),"
                    + " Galactic (gal 4.2 -1.3) or a name such as J175534.87-252749.1.";
    private static final Pattern J2000_NAME =
            Pattern.compile(
                    "(?:(?:.*[\\s_])?J)?(\\d{2})(\\d{2})(\\d{2}(?:\\.\\d*)?) ?"
                            + "([+-]\\d{2})(\\d{2})(\\d{2}(?:\\.\\d*)?)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern SHORT_J_NAME =
            Pattern.compile("(?:.*[\\s_])?[JB]\\d{4}[+-]\\d{2,4}\\w?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER_FIRST = Pattern.compile("^[+-]?\\s*[\\d.]");
    private static final Pattern FRAME =
            Pattern.compile(
                    "^(?:ICRS|J2000(?:\\.0)?|FK5)[\\s:,]+|[\\s,]+(?:ICRS|J2000(?:\\.0)?|FK5)$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_FRAME =
            Pattern.compile(
                    "^(B1950(?:\\.0)?|FK4|ecl(?:iptic)?|supergalactic)[\\s:,]+[+-]?\\d.*"
                            + "|.*\\d[\\s,]+(B1950(?:\\.0)?|FK4|ecl(?:iptic)?|supergalactic)$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE_PAIR =
            Pattern.compile("[+-]?[\\d.]+(?:\\s*,\\s*|\\s+|(?=[+-]))[+-]?\\s*[\\d.]+");

    private static final int LONGEST_PAIR = 60;

    private SkyParser() {}

    /** Reads a position in any of the notations above. */
    public static SkyParse parse(String text) {
        try {
            return new SkyParse.Found(read(SkyText.tidy(text)));
        } catch (IllegalArgumentException refused) {
            return new SkyParse.NotFound(String.valueOf(refused.getMessage()));
        }
    }

    /** Whether a text is two plain numbers, which somebody may have meant to be Galactic. */
    public static boolean isBarePair(String text) {
        return text.length() < LONGEST_PAIR && BARE_PAIR.matcher(SkyText.tidy(text)).matches();
    }

    /** Right ascension in degrees, wrapped into [0, 360), from degrees or from hours, minutes, seconds. */
    public static double parseRaDeg(String text) {
        return Angles.wrapDeg(AngleText.raDeg(SkyText.tidy(text)));
    }

    /** Declination in degrees from degrees or from degrees, minutes, seconds. */
    public static double parseDecDeg(String text) {
        double decDeg = AngleText.decDeg(SkyText.tidy(text));
        if (!(Math.abs(decDeg) <= 90)) {
            throw new SkyFormatException(
                    "Dec of %s is outside -90° to 90°.".formatted(text.strip()));
        }
        return decDeg;
    }

    private static SkyPosition read(String text) {
        if (text.isEmpty()) {
            throw new SkyFormatException("No position was given. " + HELP);
        }
        Matcher name = J2000_NAME.matcher(text);
        if (name.matches()) {
            return of(
                    "%s:%s:%s".formatted(name.group(1), name.group(2), name.group(3)),
                    "%s:%s:%s".formatted(name.group(4), name.group(5), name.group(6)));
        }
        SkyPosition galactic = GalacticText.read(text);
        if (galactic != null) {
            return galactic;
        }
        if (OTHER_FRAME.matcher(text).matches()) {
            throw new SkyFormatException(
                    "\"%s\" is neither J2000 nor Galactic, and other frames are not converted here."
                            .formatted(SkyText.shown(text)));
        }
        if (SHORT_J_NAME.matcher(text).matches()) {
            throw new SkyFormatException(
                    "%s gives its position only to a minute. Search by name, or give the full position."
                            .formatted(text));
        }
        String[] parts = SkyText.split(FRAME.matcher(text).replaceAll(""));
        if (parts.length != 2 || !NUMBER_FIRST.matcher(parts[0]).find()) {
            throw new SkyFormatException("\"%s\" is not a position. %s".formatted(text, HELP));
        }
        return of(parts[0], parts[1]);
    }

    private static SkyPosition of(String raText, String decText) {
        return new SkyPosition(AngleText.raDeg(raText), AngleText.decDeg(decText));
    }
}
