package org.imageplane.transients.sky;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one angle, decimal or sexagesimal, from tidied text. */
final class AngleText {

    private static final Pattern DEGREES =
            Pattern.compile(
                    "([+-]?)\\s*((?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,2})?)\\s*(?:°|d|deg|degrees)?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern FIELD =
            Pattern.compile(
                    "\\G\\s*(\\d+\\.?\\d*|\\.\\d+)\\s*(hours?|hrs?|h|deg|d|°|min|m|'|sec|s|\"|:)?\\s*",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern DOTTED =
            Pattern.compile("([+-]?\\s*\\d{1,2})\\.(\\d{1,2})\\.(\\d{1,2}(?:\\.\\d*)?)");
    private static final int MOST_FIELDS = 3;
    private static final double SECONDS_PER_HOUR = 3600;
    private static final double SECONDS_OF_TIME_PER_DEG = 240;
    private static final double SECONDS_OF_TIME_PER_DAY = 86_400;

    private AngleText() {}

    /** Right ascension: sexagesimal text is hours unless it is marked as degrees. */
    static double raDeg(String text) {
        double raDeg = angle(text, "RA", true);
        if (!(Math.abs(raDeg) <= 360)) {
            throw new SkyFormatException("RA of %s is outside 0° to 360°.".formatted(text));
        }
        return raDeg;
    }

    /** Declination; its range is left to the caller. Dots may stand for the colons: -25.27.49.1 */
    static double decDeg(String text) {
        Matcher dotted = DOTTED.matcher(text);
        return angle(dotted.matches() ? dotted.replaceFirst("$1:$2:$3") : text, "Dec", false);
    }

    /** An angle in degrees, minutes and seconds of arc; its range is left to the caller. */
    static double deg(String text, String what) {
        return angle(text, what, false);
    }

    private static double angle(String text, String what, boolean hoursByDefault) {
        Matcher decimal = DEGREES.matcher(text);
        if (decimal.matches()) {
            double degrees = Double.parseDouble(decimal.group(2));
            return decimal.group(1).equals("-") ? -degrees : degrees;
        }
        boolean signed = text.startsWith("-") || text.startsWith("+");
        List<Field> fields = fields(signed ? text.substring(1) : text);
        if (fields.isEmpty()) {
            throw new SkyFormatException("\"%s\" is not %s.".formatted(text, article(what)));
        }
        boolean hours =
                fields.getFirst().unit == 'h' || (hoursByDefault && fields.getFirst().unit != 'd');
        if (hours && !hoursByDefault) {
            throw new SkyFormatException(
                    "\"%s\": %s is in degrees, not in hours.".formatted(text, what));
        }
        double seconds = seconds(fields, text);
        if (!hours) {
            return (text.startsWith("-") ? -seconds : seconds) / SECONDS_PER_HOUR;
        }
        if (text.startsWith("-")) {
            throw new SkyFormatException("\"%s\": RA in hours cannot be negative.".formatted(text));
        }
        if (!(seconds <= SECONDS_OF_TIME_PER_DAY)) {
            throw new SkyFormatException("\"%s\": RA in hours must be below 24.".formatted(text));
        }
        return seconds / SECONDS_OF_TIME_PER_DEG;
    }

    /** The fields with their marks, or none where the text is not made of one to three of them in order. */
    private static List<Field> fields(String text) {
        List<Field> fields = new ArrayList<>();
        Matcher matcher = FIELD.matcher(text);
        int end = 0;
        while (end < text.length() && matcher.find()) {
            Field field = new Field(matcher.group(1), mark(matcher.group(2)));
            boolean last = matcher.end() == text.length();
            if (fields.size() == MOST_FIELDS || !field.fits(fields.size(), last)) {
                return List.of();
            }
            fields.add(field);
            end = matcher.end();
        }
        return end == text.length() ? fields : List.of();
    }

    private static char mark(@Nullable String unit) {
        if (unit == null) {
            return ' ';
        }
        char first = unit.toLowerCase(Locale.ROOT).charAt(0);
        return switch (first) {
            case '°' -> 'd';
            case '\'' -> 'm';
            case '"' -> 's';
            default -> first;
        };
    }

    private static double seconds(List<Field> fields, String text) {
        double seconds = 0;
        for (int i = 0; i < MOST_FIELDS; i++) {
            double value = i < fields.size() ? Double.parseDouble(fields.get(i).digits) : 0;
            if (i > 0 && !(value < 60)) {
                throw new SkyFormatException(
                        "\"%s\": %s must be below 60."
                                .formatted(text, i == 1 ? "minutes" : "seconds"));
            }
            seconds = seconds * 60 + value;
        }
        return seconds;
    }

    private static String article(String what) {
        return ("RA".equals(what) ? "an " : "a ") + what;
    }

    /** One number and the mark behind it: h, d, m, s, a colon or a blank. */
    private record Field(String digits, char unit) {

        boolean fits(int index, boolean last) {
            boolean inOrder = "hdm".indexOf(unit) == -1 || index == (unit == 'm' ? 1 : 0);
            boolean seconds = unit != 's' || index == 2;
            boolean whole = last || !digits.contains(".");
            return inOrder && seconds && whole && (unit != ':' || !last);
        }
    }
}
