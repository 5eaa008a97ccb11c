package org.imageplane.transients.demo.vaster;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;

/**
 * Ten hours on one field, in frames of ten minutes, with what goes wrong in such a night: a pause for calibration, a
 * frame that the flagging left empty, a frame whose time was lost.
 *
 * @param id begins with SIM, for the observatory's scheduling blocks begin with SB
 */
record VasterObservation(String id, Instant start) {

    static final int FRAMES = 60;
    static final int FRAME_SECONDS = 600;
    static final double FREQUENCY_MHZ = 887.5;

    /** Nothing is left of this frame. */
    static final int FLAGGED = 22;

    /** This frame's file says nothing of when it was taken. */
    static final int TIMELESS = 47;

    private static final int BEFORE_PAUSE = 34;
    private static final int PAUSE_SECONDS = 2_400;

    /** The field culminates halfway through. */
    private static final Instant FIRST_NIGHT = Instant.parse("2024-08-10T11:27:04.052Z");

    private static final double HOUR_SECONDS = 3600;
    private static final int NIGHTS = 300;
    private static final long SIDEREAL_DAY_SECONDS = 86_164;

    /** The observation of that seed; each has a night of its own. */
    static VasterObservation of(long seed) {
        long night = Math.floorMod(seed - 1, (long) NIGHTS);
        return new VasterObservation(
                "SIM%05d".formatted(50_000 + Math.floorMod(seed, 50_000L)),
                FIRST_NIGHT.plusSeconds(night * SIDEREAL_DAY_SECONDS));
    }

    /** The two beams that were looked through, a third of a degree apart. */
    static List<VasterBeam> beams() {
        SkyPosition between = VasterField.CENTRE;
        return List.of(
                new VasterBeam(0, new SkyPosition(between.raDeg() + 0.13, between.decDeg() - 0.1)),
                new VasterBeam(1, new SkyPosition(between.raDeg() - 0.13, between.decDeg() + 0.1)));
    }

    /** When the middle of each frame was; null where that was lost. */
    List<@Nullable Instant> times() {
        List<@Nullable Instant> times = new ArrayList<>();
        for (int frame = 0; frame < FRAMES; frame++) {
            times.add(frame == TIMELESS ? null : time(frame));
        }
        return times;
    }

    /** From the start to the middle of each frame. */
    double[] hours() {
        double[] hours = new double[FRAMES];
        Arrays.setAll(
                hours, frame -> Duration.between(start, time(frame)).toSeconds() / HOUR_SECONDS);
        return hours;
    }

    private Instant time(int frame) {
        long pause = frame > BEFORE_PAUSE ? PAUSE_SECONDS : 0;
        return start.plus((long) frame * FRAME_SECONDS + pause, ChronoUnit.SECONDS);
    }
}
