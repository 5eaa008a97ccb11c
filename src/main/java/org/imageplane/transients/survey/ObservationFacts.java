package org.imageplane.transients.survey;

import java.time.Instant;
import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;

/** Corrects what is known of observations and beams; administrators only. What was measured in them is never changed. */
public interface ObservationFacts {

    /** Characters of a name at most, and of a beam's description. */
    int MAX_NAME = 200;

    /**
     * What can be corrected of an observation; null is unknown, and may be filled in by an upload or the observatory.
     *
     * @param start UTC, as {@code stop} is
     */
    record Facts(
            String name,
            @Nullable SkyPosition pointing,
            @Nullable Instant start,
            @Nullable Instant stop,
            @Nullable Double centreFrequencyMhz,
            @Nullable Double frequencyResolutionKhz,
            @Nullable Double integrationTimeS) {}

    /** A correction that cannot be: the field by its name here, and a sentence. */
    record Refusal(String field, String sentence) {}

    /**
     * Corrects an observation, in all its projects; what was fetched from the observatory does not come back over it.
     *
     * @return why not; empty when it was done
     * @throws java.util.NoSuchElementException when there is no such observation
     */
    Optional<Refusal> change(Actor admin, long observationId, Facts facts);

    /**
     * Corrects a beam of a project.
     *
     * @return why not; empty when it was done
     * @throws java.util.NoSuchElementException when there is no such beam
     */
    Optional<Refusal> changeBeam(
            Actor admin, long beamId, String description, @Nullable SkyPosition centre);
}
