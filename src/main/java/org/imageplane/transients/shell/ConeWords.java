package org.imageplane.transients.shell;

import java.util.regex.Pattern;
import org.imageplane.transients.sky.SkyParser;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;

/** Says how the position of a {@link ConeField} was understood. */
final class ConeWords {

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern DIGITS_AND_SIGN =
            Pattern.compile("\\d{4}[+\\-\\u2010-\\u2015\\u2212]\\d{2}.*");

    private ConeWords() {}

    /** Null where the text says it itself. */
    static @Nullable String of(String typed, SkyPosition centre) {
        String sexagesimal = SkyPositionText.sexagesimal(centre);
        if (SkyParser.isBarePair(typed)) {
            return "RA and Dec in degrees: %s. Galactic coordinates are written gal 4.2 -1.3."
                    .formatted(sexagesimal);
        }
        return LETTER.matcher(typed).find() ? "J2000 " + sexagesimal : null;
    }

    /** Whether somebody may have meant an object: what has no letter is a position that was not understood. */
    static boolean mayBeName(String typed) {
        return LETTER.matcher(typed).find() || DIGITS_AND_SIGN.matcher(typed).matches();
    }
}
