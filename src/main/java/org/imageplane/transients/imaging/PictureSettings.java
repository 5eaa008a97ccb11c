package org.imageplane.transients.imaging;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where made pictures are kept and what making them may cost.
 *
 * @param cache folder, which several processes may share
 * @param cacheMb how large it may grow, in MB (10⁶ bytes)
 * @param atOnce how many pictures this process makes at the same time
 * @param timeLimit how long a person waits for one
 */
@ConfigurationProperties("transients.pictures")
record PictureSettings(Path cache, int cacheMb, int atOnce, Duration timeLimit) {

    PictureSettings {
        cache = cache.toAbsolutePath().normalize();
        if (!(cacheMb > 0 && atOnce > 0 && timeLimit.isPositive())) {
            throw new IllegalArgumentException(
                    "transients.pictures: cache-mb, at-once and time-limit have to be above 0.");
        }
    }

    /** Where packed files are unpacked, and pictures written before they are renamed. */
    Path temporary() {
        return cache.resolve("tmp");
    }
}
