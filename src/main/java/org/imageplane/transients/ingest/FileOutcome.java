package org.imageplane.transients.ingest;

import java.util.List;
import org.imageplane.transients.candidate.CandidateReference;

/** What came of a file that was sent for a candidate. */
public sealed interface FileOutcome {

    /** The candidate has it now; {@code replaced} when it had another of that kind before. */
    record Stored(CandidateReference candidate, boolean replaced) implements FileOutcome {}

    /** The candidate had the same file before. */
    record AlreadyThere(CandidateReference candidate) implements FileOutcome {}

    /** The uploader sees no such candidate. */
    record NoCandidate() implements FileOutcome {}

    /** Several candidates that the uploader sees are meant: the newest of them, up to a few. Nothing was stored. */
    record Ambiguous(List<CandidateReference> candidates) implements FileOutcome {}

    /** An administrator is deleting what it belongs to, as the sentence says. Nothing was stored. */
    record BeingDeleted(String sentence) implements FileOutcome {}
}
