package org.imageplane.transients.rating;

import org.jspecify.annotations.Nullable;

/**
 * What a rater says: a score or a verdict (as the project's scale asks), a classification, notes.
 *
 * @param classification name of a term of the project's scale; null for none
 * @param notes the rater's own notes; null keeps what is there
 */
public record RatingInput(
        @Nullable Integer score,
        @Nullable Verdict verdict,
        @Nullable String classification,
        @Nullable String notes) {}
