package org.imageplane.transients.sky;

import java.util.regex.Pattern;

/**
 * A decimal number as people and tables write it, such as {@code -1.5e-3}. Narrower than {@link Double#parseDouble}, which
 * takes {@code 1f}, {@code 0x1p3} and spaces around too.
 */
public final class PlainNumber {

    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,6})?");

    private PlainNumber() {}

    /**
     * The number; an infinity where no double is as large.
     *
     * @throws NumberFormatException when the text is none; NaN and infinities are no plain numbers
     */
    public static double parse(String text) {
        if (!isOne(text)) {
            throw new NumberFormatException("\"%s\" is not a number.".formatted(text));
        }
        return Double.parseDouble(text);
    }

    /** Whether the text is one. */
    public static boolean isOne(String text) {
        return DECIMAL.matcher(text).matches();
    }
}
