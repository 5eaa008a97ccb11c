package org.imageplane.transients.rating;

import org.imageplane.transients.survey.RatingScale;

/**
 * What a rater may say that a candidate is; the terms of one rating scale.
 *
 * @param added by a person, to those that the survey began with
 */
public record Classification(
        long id, RatingScale ratingScale, String name, String description, boolean added) {}
