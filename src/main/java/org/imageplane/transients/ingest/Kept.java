package org.imageplane.transients.ingest;

import java.util.List;

/**
 * How columns were kept that the survey's description does not have.
 *
 * @param quantities as numbers, with a column, a filter and a place in the downloads of their own
 * @param attributes as text beside the candidate
 * @param beyondLimit numbers kept as text, because the project carries as many quantities as it may
 */
public record Kept(List<String> quantities, List<String> attributes, List<String> beyondLimit) {

    /** Every column was known. */
    public static final Kept NOTHING_UNKNOWN = new Kept(List.of(), List.of(), List.of());
}
