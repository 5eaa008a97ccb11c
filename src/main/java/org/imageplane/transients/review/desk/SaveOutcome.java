package org.imageplane.transients.review.desk;

import org.imageplane.transients.rating.Rating;

/** What became of a rating that was to be saved. */
sealed interface SaveOutcome {

    /** It is in the database. */
    record Saved(Rating rating) implements SaveOutcome {}

    /** There was nothing to save: no score, no classification, no notes. */
    record NothingSet() implements SaveOutcome {}

    /** It was not taken; the sentence says why. Nothing was changed. */
    record Refused(String sentence) implements SaveOutcome {}
}
