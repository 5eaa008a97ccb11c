package org.imageplane.transients.admin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A deletion under way or done, and how far it has come.
 *
 * @param subject what is deleted, as part of a sentence
 * @param candidates as many as there were at the beginning
 * @param finishedAt null while it is under way
 * @param worked without the time in which no process was at it
 * @param failure why it stands still, as a sentence; null when it does not
 */
public record Deletion(
        long id,
        Kind kind,
        String subject,
        String askedBy,
        Instant askedAt,
        @Nullable Instant finishedAt,
        int candidates,
        int candidatesGone,
        int ratingsGone,
        int filesGone,
        long bytesGone,
        Duration worked,
        @Nullable String failure) {

    /** What is deleted. */
    public enum Kind {
        CANDIDATES,
        BEAM,
        OBSERVATION,
        PROJECT
    }

    /** Which part of the candidates is gone, from 0 to 1. */
    public double share() {
        return candidates == 0 ? 1 : Math.min(1, (double) candidatesGone / candidates);
    }

    /** Candidates a second; empty before there is anything to say. */
    public Optional<Double> perSecond() {
        return worked.isZero() || candidatesGone == 0
                ? Optional.empty()
                : Optional.of(candidatesGone * 1000.0 / worked.toMillis());
    }

    /** How long the rest takes at this rate. */
    public Optional<Duration> left() {
        return perSecond()
                .map(rate -> Duration.ofSeconds(Math.round((candidates - candidatesGone) / rate)));
    }
}
