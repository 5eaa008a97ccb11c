package org.imageplane.transients.crossmatch;

import java.util.OptionalDouble;
import org.imageplane.transients.survey.Observation;

/** What images of an observation cannot tell apart, as far as telescope and frequency are known. */
public interface SynthesizedBeams {

    /** Full width at half maximum in arcmin; the same that proposals go by. */
    OptionalDouble widthArcmin(Observation observation);
}
