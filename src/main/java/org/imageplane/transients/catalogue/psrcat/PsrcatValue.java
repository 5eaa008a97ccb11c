package org.imageplane.transients.catalogue.psrcat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imageplane.transients.sky.PlainNumber;

/** A key's value with the line it is from; reads itself as what the key means. */
record PsrcatValue(String key, String text, long line) {

    private static final Pattern SEXAGESIMAL =
            Pattern.compile(
                    "([+-]?)(\\d{1,3}(?:\\.\\d*)?)(?::(\\d{1,2}(?:\\.\\d*)?))?(?::(\\d{1,2}(?:\\.\\d*)?))?");
    private static final double DEG_PER_HOUR = 15;

    double number() {
        if (!PlainNumber.isOne(text)) {
            throw refuse("is not a number");
        }
        double value = Double.parseDouble(text);
        if (!Double.isFinite(value)) {
            throw refuse("is too large");
        }
        return value;
    }

    double number(double least, double most) {
        double value = number();
        if (!(value >= least && value <= most)) {
            throw refuse("is outside %.0f to %.0f".formatted(least, most));
        }
        return value;
    }

    double positive() {
        double value = number();
        if (!(value > 0 && Double.isFinite(1 / value))) {
            throw refuse("is not above 0");
        }
        return value;
    }

    double notNegative() {
        double value = number();
        if (!(value >= 0)) {
            throw refuse("is below 0");
        }
        return value;
    }

    /** Hours, with minutes and seconds or without, as degrees. */
    double raDeg() {
        double hours = sexagesimal("hours");
        if (text.startsWith("-") || !(hours < 24)) {
            throw refuse("is outside 0 to 24 hours");
        }
        return hours * DEG_PER_HOUR;
    }

    /** Degrees, with minutes and seconds or without. */
    double decDeg() {
        double degrees = sexagesimal("degrees");
        if (!(degrees <= 90)) {
            throw refuse("is outside -90 to 90 degrees");
        }
        return text.startsWith("-") ? -degrees : degrees;
    }

    PsrcatFormatException refuse(String why) {
        return new PsrcatFormatException(line, "%s \"%s\" %s.".formatted(key, text, why));
    }

    /** Without its sign. Only the last part may have decimals. */
    private double sexagesimal(String unit) {
        Matcher parts = SEXAGESIMAL.matcher(text);
        if (!parts.matches()
                || text.indexOf('.') >= 0 && text.lastIndexOf(':') > text.indexOf('.')) {
            throw refuse("is not written in %s, minutes and seconds".formatted(unit));
        }
        double minutes = part(parts, 3);
        double seconds = part(parts, 4);
        if (!(minutes < 60 && seconds < 60)) {
            throw refuse("has 60 minutes or seconds, or more");
        }
        return (part(parts, 2) * 3600 + minutes * 60 + seconds) / 3600;
    }

    private static double part(Matcher parts, int group) {
        return parts.group(group) == null ? 0 : Double.parseDouble(parts.group(group));
    }
}
