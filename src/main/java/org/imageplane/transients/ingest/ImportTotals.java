package org.imageplane.transients.ingest;

/**
 * How an import ended.
 *
 * @param addedFiles files that were added to candidates that were there
 * @param complete false when it was cancelled before the last row
 */
public record ImportTotals(
        long created, long alreadyThere, long addedFiles, long refused, boolean complete) {

    /** The totals as a sentence. */
    public String words(boolean rehearsal) {
        return "%d %s, %d already there%s, %d refused%s."
                .formatted(
                        created,
                        rehearsal ? "would be created" : "created",
                        alreadyThere,
                        addedFiles == 0 ? "" : " (%d files added)".formatted(addedFiles),
                        refused,
                        complete ? "" : "; stopped before the end, run it again to go on");
    }
}
