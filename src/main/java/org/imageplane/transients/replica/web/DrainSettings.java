package org.imageplane.transients.replica.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a process takes its leave.
 *
 * @param drainTime how long it goes on answering after it was told to stop, so that the proxy learns to leave it alone;
 *     zero where there is nobody else to ask
 */
@ConfigurationProperties("transients.replica")
record DrainSettings(@DefaultValue("0s") Duration drainTime) {

    DrainSettings {
        if (drainTime.isNegative()) {
            throw new IllegalArgumentException(
                    "DRAIN_TIME is negative: give a time such as 5s, or 0s.");
        }
    }
}
