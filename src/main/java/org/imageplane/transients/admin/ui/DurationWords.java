package org.imageplane.transients.admin.ui;

import java.time.Duration;

/** How long something takes, as people say it. */
final class DurationWords {

    private DurationWords() {}

    /** "12 s", "3 min", "2 h 5 min". */
    static String of(Duration duration) {
        long seconds = Math.max(1, duration.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        long minutes = Math.round(seconds / 60.0);
        return minutes < 60
                ? minutes + " min"
                : "%d h %d min".formatted(minutes / 60, minutes % 60);
    }
}
