package org.imageplane.transients.rating;

/**
 * A term and how much it is used.
 *
 * @param position its place among the terms of its scale: smaller ones come first
 * @param uses how many current ratings that this person may see have it
 */
public record ClassificationUse(
        Classification classification, int position, boolean retired, long uses) {}
