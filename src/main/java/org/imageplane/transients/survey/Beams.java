package org.imageplane.transients.survey;

import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.sky.SkyPosition;

/** The beams of the observations that a project was given. */
public interface Beams {

    /** A beam as it is stored, and whether this call stored it. */
    record Registered(Beam beam, boolean created) {}

    /** The beam with that index. */
    Optional<Beam> find(long projectId, long observationId, int index);

    /** The beam with that index, made when there is none; empty when the project was never given the observation. */
    Optional<Registered> findOrCreate(Actor actor, long projectId, long observationId, int index);

    /** Notes where the beam looks, unless that is known. */
    void locate(Beam beam, SkyPosition centre);

    /** Holds the beam until the caller's transaction ends, so that its files are added one after the other. */
    void lock(Beam beam);
}
