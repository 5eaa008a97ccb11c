package org.imageplane.transients.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.imageplane.transients.catalogue.ObjectNames.Outcome;
import org.imageplane.transients.outside.OutsideAnswer;
import org.imageplane.transients.outside.OutsideHttp;
import org.imageplane.transients.outside.OutsideRequest;
import org.springframework.stereotype.Component;

/** Asks CDS's Sesame, which asks SIMBAD, then NED, then VizieR; what it said is remembered for a day. */
@Component
class Sesame {

    private static final Duration TIME_LIMIT = Duration.ofSeconds(10);
    private static final long MOST_BYTES = 1_000_000;
    private static final Duration KEPT = Duration.ofDays(1);
    private static final long MOST_KEPT = 10_000;

    /** So long nobody asks again who has just failed to answer. */
    private static final Duration REST = Duration.ofSeconds(20);

    private final String base;
    private final OutsideHttp http;
    private final Cache<String, Outcome> answers =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();
    private final Cache<String, Outcome> failures =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(REST).build();

    Sesame(NameSettings settings, OutsideHttp http) {
        this.base = settings.sesameUrl().strip().replaceFirst("/+$", "");
        this.http = http;
    }

    /** Whether there is one to ask. */
    boolean isThere() {
        return !base.isEmpty();
    }

    /** Takes its time; only where {@link #isThere()}. */
    Outcome find(String name) {
        String key = name.toUpperCase(Locale.ROOT);
        Outcome known = answers.getIfPresent(key);
        if (known == null) {
            known = failures.getIfPresent(key);
        }
        return known == null ? ask(name, key) : known;
    }

    private Outcome ask(String name, String key) {
        return switch (http.ask(OutsideRequest.get(address(name), TIME_LIMIT, MOST_BYTES))) {
            case OutsideAnswer.Received(byte[] body, String ignored) ->
                    received(name, key, new String(body, StandardCharsets.UTF_8));
            case OutsideAnswer.Failed failed -> failed(name, key, failed.sentence());
        };
    }

    private Outcome received(String name, String key, String text) {
        return switch (SesameText.read(text, name)) {
            case SesameText.Known known ->
                    keep(
                            key,
                            new Outcome.Found(
                                    known.name(),
                                    known.position(),
                                    (known.catalogue() + " through Sesame").strip()));
            case SesameText.Unknown unknown ->
                    keep(
                            key,
                            new Outcome.NotFound(
                                    "Nobody knows \"%s\": neither ATNF psrcat nor, asked through Sesame, SIMBAD, NED and VizieR."
                                            .formatted(name)));
            case SesameText.Unreadable nonsense ->
                    failed(name, key, "Sesame answered with something that is no answer.");
        };
    }

    private Outcome failed(String name, String key, String why) {
        Outcome failure =
                new Outcome.NotFound(
                        "\"%s\" could not be looked up, try again later: %s".formatted(name, why));
        failures.put(key, failure);
        return failure;
    }

    private Outcome keep(String key, Outcome outcome) {
        answers.put(key, outcome);
        return outcome;
    }

    private URI address(String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return URI.create(base + "/-oI/SNV?" + encoded);
    }
}
