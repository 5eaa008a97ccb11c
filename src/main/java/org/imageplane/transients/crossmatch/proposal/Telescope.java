package org.imageplane.transients.crossmatch.proposal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A telescope whose images are rated, as far as its resolution goes. */
enum Telescope {
    /** Phase II in its extended configuration: Wayth et al. 2018, PASA 35, e033. */
    MWA(5_300, null),
    /** Hotan et al. 2021, PASA 38, e009; the band of VAST's survey: Murphy et al. 2021, PASA 38, e054. */
    ASKAP(6_000, 887.5);

    private static final String SCHEDULING_BLOCK = "SB";

    private final double longestBaselineM;
    private final @Nullable Double usualFrequencyMhz;

    Telescope(double longestBaselineM, @Nullable Double usualFrequencyMhz) {
        this.longestBaselineM = longestBaselineM;
        this.usualFrequencyMhz = usualFrequencyMhz;
    }

    /**
     * The telescope of an observation; empty when its id is none that we know.
     *
     * @param gpsSeconds whether the id is the GPS second of an MWA observation
     */
    static Optional<Telescope> of(String externalId, boolean gpsSeconds) {
        if (gpsSeconds) {
            return Optional.of(MWA);
        }
        return externalId.startsWith(SCHEDULING_BLOCK) ? Optional.of(ASKAP) : Optional.empty();
    }

    double longestBaselineM() {
        return longestBaselineM;
    }

    /** What is taken where an observation does not say it; null: nothing. */
    @Nullable Double usualFrequencyMhz() {
        return usualFrequencyMhz;
    }
}
