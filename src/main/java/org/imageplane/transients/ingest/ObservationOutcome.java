package org.imageplane.transients.ingest;

import org.imageplane.transients.survey.Observation;

/** What came of giving an observation to a project. */
public sealed interface ObservationOutcome {

    /** The project has it: from now on, or since an earlier upload when {@code now} is false. */
    record Given(String project, Observation observation, boolean now)
            implements ObservationOutcome {}

    /** A project has the name that the uploader may not see, so that theirs cannot have it. Nothing was stored. */
    record NameTaken(String project) implements ObservationOutcome {}

    /** An administrator is deleting what it belongs to, as the sentence says. Nothing was stored. */
    record BeingDeleted(String sentence) implements ObservationOutcome {}
}
