package org.imageplane.transients.ingest.row;

import org.jspecify.annotations.Nullable;

/** Text as the scripts send it. */
public final class SentText {

    private static final int SHOWN = 60;

    private SentText() {}

    /** Why the text cannot be kept; null when it can. */
    static @Nullable String problem(String text, int limit) {
        if (text.length() > limit) {
            return "This is %d characters long; at most %d are kept."
                    .formatted(text.length(), limit);
        }
        if (text.indexOf('\0') >= 0) {
            return "This holds a null character, which is no text.";
        }
        return text.indexOf('\uFFFD') >= 0 ? "This is not UTF-8 text." : null;
    }

    /** Its beginning, for a message. */
    public static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
