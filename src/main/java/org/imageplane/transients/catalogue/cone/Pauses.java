package org.imageplane.transients.catalogue.cone;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long to wait after failures, longer each time. */
final class Pauses {

    /** So many failures in a row, and a catalogue is left alone by everybody. */
    static final int REST_AFTER = 3;

    private static final List<Duration> RETRIES =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(12),
                    Duration.ofDays(1));
    private static final Duration FIRST_REST = Duration.ofMinutes(2);
    private static final Duration LONGEST_REST = Duration.ofHours(1);
    private static final Duration PREFETCH_REST = Duration.ofMinutes(5);

    private Pauses() {}

    /** Until the same cone is tried again. */
    static Duration retry(int failures, @Nullable Duration serviceSays) {
        Duration ours = RETRIES.get(Math.clamp(failures, 1, RETRIES.size()) - 1);
        return serviceSays == null || serviceSays.compareTo(ours) < 0 ? ours : serviceSays;
    }

    /** How long nobody asks the catalogue; zero: anybody may. */
    static Duration rest(int failuresInARow, @Nullable Duration serviceSays) {
        Duration ours = Duration.ZERO;
        if (failuresInARow >= REST_AFTER) {
            int doublings = Math.min(failuresInARow - REST_AFTER, 10);
            Duration doubled = FIRST_REST.multipliedBy(1L << doublings);
            ours = doubled.compareTo(LONGEST_REST) < 0 ? doubled : LONGEST_REST;
        }
        return serviceSays == null || serviceSays.compareTo(ours) < 0 ? ours : serviceSays;
    }

    /** How long nothing is asked that nobody waits for. */
    static Duration prefetch(int failuresInARow) {
        Duration longer = PREFETCH_REST.multipliedBy(failuresInARow);
        return longer.compareTo(LONGEST_REST) < 0 ? longer : LONGEST_REST;
    }
}
