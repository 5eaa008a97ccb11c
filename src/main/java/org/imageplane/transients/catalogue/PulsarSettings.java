package org.imageplane.transients.catalogue;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the newest pulsar catalogue is.
 *
 * @param url psrcat's pages, or directly a file of it; empty: nobody is asked
 */
@ConfigurationProperties("transients.pulsars")
record PulsarSettings(@DefaultValue("") String url) {

    /** Where psrcat's authors publish it, below their pages. */
    private static final String PACKAGE = "/downloads/psrcat_pkg.tar.gz";

    private static final Pattern WEB =
            Pattern.compile("https?://[\\w.-]+(?::\\d+)?(?:[/?#][!-~&&[^\"<>\\\\^`{|}]]*)?");
    private static final Pattern FILE =
            Pattern.compile("(?i)https?://[^/?#]+/[^?#]*\\.(?:db|gz|tgz|tar)(?:[?#].*)?");

    PulsarSettings {
        if (!url.isBlank() && !WEB.matcher(url.strip()).matches()) {
            throw new IllegalArgumentException(
                    "PSRCAT_URL \"%s\" is no address of the web.".formatted(url));
        }
    }

    /** The file's address. */
    Optional<URI> file() {
        String base = url.strip().replaceFirst("/+$", "");
        if (base.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(URI.create(FILE.matcher(base).matches() ? base : base + PACKAGE));
    }
}
