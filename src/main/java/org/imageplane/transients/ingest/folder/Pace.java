package org.imageplane.transients.ingest.folder;

import java.time.Duration;
import java.util.Locale;

/**
 * How fast something goes, and how long it will still take.
 *
 * @param done so many so far
 * @param total of so many
 * @param seconds since the first
 */
public record Pace(long done, long total, double seconds) {

    private static final double SHORTEST_SECONDS = 1e-3;

    /** Part that is done, from 0 to 1. */
    public double part() {
        return total == 0 ? 1 : Math.min(1, (double) done / total);
    }

    /** {@code 12 of 300  4 %  8.1/s  35 s left}. */
    public String words() {
        double rate = done / Math.max(SHORTEST_SECONDS, seconds);
        String left =
                done >= total
                        ? "done in " + words(seconds)
                        : done == 0 ? "" : words((total - done) / rate) + " left";
        return String.format(
                Locale.ROOT,
                "%d of %d  %d %%  %.1f/s  %s",
                done,
                total,
                (int) (100 * part()),
                rate,
                left);
    }

    private static String words(double seconds) {
        Duration duration = Duration.ofSeconds(Math.round(seconds));
        if (duration.toHours() > 0) {
            return "%d h %d min".formatted(duration.toHours(), duration.toMinutesPart());
        }
        return duration.toMinutes() > 0
                ? "%d min %d s".formatted(duration.toMinutes(), duration.toSecondsPart())
                : "%d s".formatted(duration.toSeconds());
    }
}
