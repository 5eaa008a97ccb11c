package org.imageplane.transients.admin;

import java.util.List;
import org.imageplane.transients.survey.Observation;

/**
 * An observation as administrators see it.
 *
 * @param holders the projects that have it, by name
 */
public record ListedObservation(Observation observation, List<Holder> holders) {

    /** A project that has it, and how many candidates. */
    public record Holder(long projectId, String project, int candidates, int rated) {}
}
