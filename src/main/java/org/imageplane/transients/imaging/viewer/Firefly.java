package org.imageplane.transients.imaging.viewer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.imageplane.transients.account.Installation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Knows where Firefly is and whether it answers; asked in the background, so that no page ever waits for it. */
@Component
class Firefly {

    private static final Logger LOG = LoggerFactory.getLogger(Firefly.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String BESIDE_US = "/firefly/";

    private final @Nullable URI url;
    private final @Nullable URI healthUrl;
    private final boolean besideUs;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private volatile boolean answering;

    Firefly(FireflySettings settings, Installation installation) {
        url = settings.url();
        healthUrl = settings.healthUrl();
        besideUs = installation.environment().isExposed();
    }

    /** Whether this installation has one at all. */
    boolean isConfigured() {
        return url != null;
    }

    /** Whether it answered when it was last asked, a few seconds ago. */
    boolean isAnswering() {
        return answering;
    }

    /**
     * Its address for browsers, with a slash at the end: on a server the same origin as the pages, where the sign-in
     * guards it; on a laptop as configured.
     */
    String browserUrl() {
        return url == null || besideUs ? BESIDE_US : url + "/";
    }

    /** The other origin that browsers load it from, such as {@code http://localhost:8090}; empty when it is our own. */
    Optional<String> foreignOrigin() {
        return url == null || besideUs
                ? Optional.empty()
                : Optional.of(url.getScheme() + "://" + url.getRawAuthority());
    }

    @Scheduled(initialDelayString = "PT0S", fixedDelayString = "PT15S")
    void probe() {
        if (url == null || healthUrl == null) {
            return;
        }
        boolean answers = answersAt(healthUrl);
        if (answers != answering) {
            LOG.info("Firefly at {} {}.", url, answers ? "answers" : "does not answer any more");
        }
        answering = answers;
    }

    private boolean answersAt(URI address) {
        HttpRequest health = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        try {
            return client.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException unreachable) {
            LOG.debug("Firefly at {} cannot be reached.", address, unreachable);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
