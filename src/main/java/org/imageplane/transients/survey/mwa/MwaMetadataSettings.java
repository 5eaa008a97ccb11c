package org.imageplane.transients.survey.mwa;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the MWA's metadata are.
 *
 * @param url the service's base, such as https://ws.mwatelescope.org/metadata; empty: it is not asked
 * @param timeLimit for one answer
 */
@ConfigurationProperties("transients.mwa-metadata")
record MwaMetadataSettings(@DefaultValue("") String url, @DefaultValue("20s") Duration timeLimit) {

    boolean isOn() {
        return !url.isBlank();
    }
}
