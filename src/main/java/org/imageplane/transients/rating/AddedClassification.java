package org.imageplane.transients.rating;

/** What became of a term that somebody wanted to add. */
public sealed interface AddedClassification {

    /** It is offered from now on. */
    record Added(Classification classification) implements AddedClassification {}

    /**
     * There is one of that name, whoever was first; nothing was changed.
     *
     * @param sentence says so, and what to do when it is retired
     */
    record AlreadyThere(Classification classification, boolean retired, String sentence)
            implements AddedClassification {}

    /** The name or description cannot be taken; the sentence says why. */
    record Refused(String sentence) implements AddedClassification {}
}
