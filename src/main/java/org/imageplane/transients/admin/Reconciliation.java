package org.imageplane.transients.admin;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.imageplane.transients.media.MediaDifference;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of the files on the disk with their rows, under way or done.
 *
 * @param checksums whether the files are read, too
 * @param rowsExpected as many as there were at the beginning
 * @param kept the differences of each kind, and their sizes together; more than {@link Reconciliations#MOST_KEPT} are not
 *     kept
 * @param finishedAt null while it is under way
 * @param failure why it stands still, as a sentence; null when it does not
 */
public record Reconciliation(
        long id,
        String askedBy,
        Instant askedAt,
        boolean checksums,
        Stage stage,
        long rowsExpected,
        long rowsSeen,
        long filesSeen,
        long bytesSeen,
        Map<MediaDifference.Kind, Kept> kept,
        Duration worked,
        @Nullable Instant finishedAt,
        @Nullable String failure) {

    /** What it looks at: first each row's file, then each file's row. */
    public enum Stage {
        ROWS,
        FILES,
        DONE
    }

    /** Differences of one kind. */
    public record Kept(long differences, long bytes) {

        static final Kept NONE = new Kept(0, 0);
    }

    /** How many differences were found and are kept. */
    public long found() {
        return kept.values().stream().mapToLong(Kept::differences).sum();
    }

    /** Of one kind. */
    public Kept kept(MediaDifference.Kind kind) {
        return kept.getOrDefault(kind, Kept.NONE);
    }

    /** How far it has come, from 0 to 1; there are about as many files as rows. */
    public double share() {
        return stage == Stage.DONE || rowsExpected == 0
                ? stage == Stage.DONE ? 1 : 0
                : Math.min(0.99, (rowsSeen + filesSeen) / (2.0 * rowsExpected));
    }

    /** How long the rest takes at this rate; empty before there is anything to say. */
    public Optional<Duration> left() {
        double share = share();
        return share <= 0 || worked.isZero()
                ? Optional.empty()
                : Optional.of(
                        Duration.ofMillis(Math.round(worked.toMillis() * (1 - share) / share)));
    }
}
