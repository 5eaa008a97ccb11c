package org.imageplane.transients.rating;

/**
 * A term and how much it is used.
 *
 * @param uses how many current ratings that this person may see have it
 */
public record ClassificationUse(Classification classification, boolean retired, long uses) {}
