package org.imageplane.transients.media.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who sends the bytes of a file.
 *
 * @param accel MEDIA_ACCEL: the address below which Nginx has the media folder for itself, such as {@code
 *     /protected-media/}; null or empty when this server sends the bytes
 */
@ConfigurationProperties("transients.media")
record DeliverySettings(@Nullable String accel) {

    DeliverySettings {
        accel = accel == null ? "" : accel.strip();
        if (!accel.isEmpty() && !accel.matches("/[A-Za-z0-9/_-]+/")) {
            throw new IllegalArgumentException(
                    "MEDIA_ACCEL is %s: it begins and ends with a slash, such as /protected-media/."
                            .formatted(accel));
        }
    }
}
