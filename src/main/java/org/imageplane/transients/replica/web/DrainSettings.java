package org.imageplane.transients.replica.web;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a process takes its leave.
 *
 * @param drainTime how long it goes on answering after it was told to stop, so that the proxy learns to leave it alone;
 *     zero where there is nobody else to ask
 * @param stoppingMark a file made when the stop begins: what watches over containers leaves alone the one that has it,
 *     though it does not answer any more; null or empty for none
 */
@ConfigurationProperties("transients.replica")
record DrainSettings(@DefaultValue("0s") Duration drainTime, @Nullable Path stoppingMark) {

    DrainSettings {
        if (drainTime.isNegative()) {
            throw new IllegalArgumentException(
                    "DRAIN_TIME is negative: give a time such as 5s, or 0s.");
        }
    }
}
