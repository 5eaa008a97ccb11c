package org.imageplane.transients.ingest;

import java.util.List;
import org.imageplane.transients.media.MediaKind;

/** What came of a beam's upload. */
public sealed interface BeamOutcome {

    /**
     * It is stored: now, or since an earlier upload when {@code created} is false.
     *
     * @param added the kinds of its files that were not there before
     */
    record Stored(long id, boolean created, List<MediaKind> added) implements BeamOutcome {}

    /** The uploader sees no project of that name. Nothing was stored. */
    record UnknownProject(String name) implements BeamOutcome {}

    /** The project was never given that observation. Nothing was stored. */
    record NotGiven(String project, String externalId) implements BeamOutcome {}

    /** An administrator is deleting what it belongs to, as the sentence says. Nothing was stored. */
    record BeingDeleted(String sentence) implements BeamOutcome {}
}
