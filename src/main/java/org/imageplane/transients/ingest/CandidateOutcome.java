package org.imageplane.transients.ingest;

import java.util.UUID;

/** What came of a candidate's upload. */
public sealed interface CandidateOutcome {

    /** It is stored: now, or since an earlier upload when {@code created} is false. */
    record Stored(long id, UUID uid, String name, boolean created, Kept kept)
            implements CandidateOutcome {}

    /** The uploader sees no project of that name. Nothing was stored. */
    record UnknownProject(String name) implements CandidateOutcome {}

    /** No observation has that id. Nothing was stored. */
    record UnknownObservation(String externalId) implements CandidateOutcome {}

    /** The project has no such beam of the observation. Nothing was stored. */
    record UnknownBeam(String externalId, int index) implements CandidateOutcome {}

    /** An administrator is deleting what it belongs to, as the sentence says. Nothing was stored. */
    record BeingDeleted(String sentence) implements CandidateOutcome {}
}
