package org.imageplane.transients.media;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the media files live. */
@ConfigurationProperties("transients.media")
record MediaSettings(Path root) {

    MediaSettings {
        root = root.toAbsolutePath().normalize();
    }
}
