package org.imageplane.transients.rating;

/** What became of a change to a term. */
public sealed interface ClassificationChange {

    /** It is as wanted from now on, for the ratings that have it too. */
    record Changed(Classification classification) implements ClassificationChange {}

    /** Nothing was changed; the sentence says why. */
    record Refused(String sentence) implements ClassificationChange {}
}
