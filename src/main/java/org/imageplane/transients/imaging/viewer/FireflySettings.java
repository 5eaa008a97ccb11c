package org.imageplane.transients.imaging.viewer;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where Firefly is.
 *
 * @param url FIREFLY_URL: its address as this server reaches it, such as {@code http://firefly:8080/firefly}; without a
 *     path, {@code /firefly} is meant; null or empty when there is none
 * @param healthUrl FIREFLY_HEALTH_URL: where to ask whether it is well, when that is not {@code healthz} below {@code url}
 * @param mediaUrl FIREFLY_MEDIA_URL: the address at which Firefly reaches this server's files; null or empty for the
 *     public one
 */
@ConfigurationProperties("transients.firefly")
record FireflySettings(@Nullable URI url, @Nullable URI healthUrl, @Nullable URI mediaUrl) {

    FireflySettings {
        url = checked("FIREFLY_URL", url, "/firefly");
        healthUrl = checked("FIREFLY_HEALTH_URL", healthUrl, "/firefly/healthz");
        healthUrl = healthUrl == null && url != null ? URI.create(url + "/healthz") : healthUrl;
        mediaUrl = checked("FIREFLY_MEDIA_URL", mediaUrl, "");
    }

    /** Without a slash at its end, so that paths can follow. */
    private static @Nullable URI checked(String name, @Nullable URI url, String defaultPath) {
        if (url == null || url.toString().isBlank()) {
            return null;
        }
        if (url.getHost() == null
                || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                || url.getRawQuery() != null) {
            throw new IllegalArgumentException(
                    "%s is %s, which is no address: it should look like http://firefly:8080%s."
                            .formatted(name, url, defaultPath));
        }
        String plain = withoutSlash(url);
        return URI.create(
                url.getRawPath().replace("/", "").isEmpty() ? plain + defaultPath : plain);
    }

    static String withoutSlash(URI url) {
        return url.toString().replaceFirst("/+$", "");
    }
}
