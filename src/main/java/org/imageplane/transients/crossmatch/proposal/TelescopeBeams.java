package org.imageplane.transients.crossmatch.proposal;

import java.util.OptionalDouble;
import org.imageplane.transients.crossmatch.SynthesizedBeams;
import org.imageplane.transients.survey.Observation;
import org.springframework.stereotype.Component;

/** Synthesized beams by the telescope that an observation's id is from. */
@Component
class TelescopeBeams implements SynthesizedBeams {

    private static final double ARCSEC_PER_ARCMIN = 60;

    @Override
    public OptionalDouble widthArcmin(Observation observation) {
        return Telescope.of(observation.externalId(), observation.isMwa())
                .flatMap(
                        telescope ->
                                SynthesizedBeam.of(telescope, observation.centreFrequencyMhz()))
                .map(beam -> OptionalDouble.of(beam.widthArcsec() / ARCSEC_PER_ARCMIN))
                .orElse(OptionalDouble.empty());
    }
}
