package org.imageplane.transients.demo.mwa;

import java.util.List;
import java.util.stream.IntStream;
import org.imageplane.transients.sky.SkyPosition;

/**
 * The night that is simulated: four snapshots of one field in an hour, around its transit.
 *
 * <p>The MWA starts observations at GPS seconds that are multiples of eight. These start three seconds later, so
 * that none of them can be taken for one that was really made, or share its number.
 */
final class MwaSchedule {

    static final SkyPosition FIELD = new SkyPosition(69.9, -47.7);

    /** The seed whose night is the first one; each of the next seeds has a night of its own. */
    static final long FIRST_SEED = 1;

    /** The field's transit on 2024-12-04, moved off the multiples of eight. */
    private static final long TRANSIT = 1_417_362_984L + 3;

    private static final double SIDEREAL_DAY_SECONDS = 86_164.0905;
    private static final int NIGHTS = 300;
    private static final double BEAM_DECLINATION_DEG = -47.5378;

    /** Seconds from transit; the transient's period brings it back in all but the second. */
    private static final List<Integer> OFFSETS = List.of(-1320, -824, 0, 1320);

    private static final List<Integer> FIRST_CHANNELS = List.of(133, 133, 109, 145);
    private static final int CHANNELS = 24;

    private MwaSchedule() {}

    static List<MwaObservation> observations(long seed) {
        long nights = Math.floorMod(seed - FIRST_SEED, (long) NIGHTS);
        long transit = TRANSIT + 8 * Math.round(nights * SIDEREAL_DAY_SECONDS / 8);
        return IntStream.range(0, OFFSETS.size())
                .mapToObj(i -> observation(transit + OFFSETS.get(i), FIRST_CHANNELS.get(i)))
                .toList();
    }

    private static MwaObservation observation(long id, int firstChannel) {
        List<Integer> channels =
                IntStream.range(firstChannel, firstChannel + CHANNELS).boxed().toList();
        String name = "SIMULATED_drift_dec-47_Ch%d".formatted(firstChannel + CHANNELS / 2);
        return new MwaObservation(id, name, channels, BEAM_DECLINATION_DEG);
    }
}
