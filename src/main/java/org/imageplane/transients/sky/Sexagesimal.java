package org.imageplane.transients.sky;

/**
 * Writes angles in base sixty.
 *
 * <p>The angle is rounded once, to a whole number of the last unit shown, and then taken apart with
 * integers, so that 59.999 seconds carry into the minute and never read as 60.00.
 */
final class Sexagesimal {

    private static final int MAX_DECIMALS = 9;
    private static final double SECONDS_OF_TIME_PER_DEG = 240;
    private static final double ARCSEC_PER_DEG = 3600;
    private static final long SECONDS_PER_DAY = 86_400;

    private Sexagesimal() {}

    static String hms(double raDeg, int decimals, String separator) {
        long unit = unitsPerSecond(decimals);
        long units = Math.round(raDeg * SECONDS_OF_TIME_PER_DEG * unit) % (SECONDS_PER_DAY * unit);
        return fields(units, unit, decimals, separator);
    }

    /** A value that rounds to zero is written with a plus; -0.003° keeps its minus. */
    static String dms(double decDeg, int decimals, String separator) {
        long unit = unitsPerSecond(decimals);
        long units = Math.round(Math.abs(decDeg) * ARCSEC_PER_DEG * unit);
        return (decDeg < 0 && units > 0 ? "-" : "+") + fields(units, unit, decimals, separator);
    }

    private static long unitsPerSecond(int decimals) {
        if (decimals < 0 || decimals > MAX_DECIMALS) {
            throw new IllegalArgumentException(
                    "%d decimals cannot be shown; give 0 to %d.".formatted(decimals, MAX_DECIMALS));
        }
        return Math.round(Math.pow(10, decimals));
    }

    private static String fields(long units, long unit, int decimals, String separator) {
        long seconds = units / unit;
        StringBuilder text = new StringBuilder();
        pad(text, seconds / 3600, 2).append(separator);
        pad(text, seconds / 60 % 60, 2).append(separator);
        pad(text, seconds % 60, 2);
        if (decimals > 0) {
            pad(text.append('.'), units % unit, decimals);
        }
        return text.toString();
    }

    private static StringBuilder pad(StringBuilder text, long value, int width) {
        String digits = Long.toString(value);
        return text.repeat('0', Math.max(0, width - digits.length())).append(digits);
    }
}
