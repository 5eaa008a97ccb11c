package org.imageplane.transients.shell;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times as people read them: always UTC, and saying so. */
public final class UtcText {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private UtcText() {}

    /** As {@code 2026-11-22 13:05 UTC}; a thin dash when absent. */
    public static String minutes(@Nullable Instant time) {
        return time == null ? "–" : MINUTES.format(time);
    }

    /** As {@code 2026-11-22 13:05:42 UTC}; a thin dash when absent. */
    public static String seconds(@Nullable Instant time) {
        return time == null ? "–" : SECONDS.format(time);
    }
}
