package org.imageplane.transients.rating;

import org.imageplane.transients.survey.RatingScale;

/** What a rater may say that a candidate is; the terms of one rating scale. */
public record Classification(long id, RatingScale ratingScale, String name, String description) {}
