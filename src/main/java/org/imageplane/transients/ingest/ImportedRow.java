package org.imageplane.transients.ingest;

/**
 * What became of one row.
 *
 * @param table the file that it stands in
 * @param number of the row in its table, from 1; a header line does not count
 * @param name what a person would call the row
 */
public record ImportedRow(String table, long number, String name, Result result) {

    /** What became of it. */
    public sealed interface Result {}

    /** It is stored now, or would be by an import that is not a rehearsal. */
    public record Created() implements Result {}

    /** It was stored before; {@code addedFiles} are files that it did not have. */
    public record AlreadyThere(int addedFiles) implements Result {}

    /** It is not stored; the reason is a sentence. */
    public record Refused(String reason) implements Result {}
}
