package org.imageplane.transients.survey;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Units of quantities as people write them, and as the FITS standard does (4.0, section 4.3). */
public final class QuantityUnit {

    /** Unit strings of the standard: letters with powers, products, quotients, functions and blanks between them. */
    private static final Pattern STANDARD =
            Pattern.compile("[A-Za-z0-9%][A-Za-z0-9 .*/^()+%-]{0,67}");

    private QuantityUnit() {}

    /** Null where there is none or where the standard has no way to write it, such as for σ. */
    public static @Nullable String inExports(String text) {
        String unit =
                text.replace("²", "**2")
                        .replace("³", "**3")
                        .replace("µ", "u")
                        .replace("μ", "u")
                        .strip();
        return unit.isEmpty() || !StandardCharsets.US_ASCII.newEncoder().canEncode(unit)
                ? null
                : unit;
    }

    /** Whether every file format can carry it; nothing is a unit too, of what has none. */
    static boolean isWritable(String text) {
        String unit = inExports(text);
        return text.isEmpty() || unit != null && STANDARD.matcher(unit).matches();
    }
}
