package org.imageplane.transients.rating;

import java.util.Optional;

/**
 * What undo did.
 *
 * @param own the person's rating of the candidate now; empty when there is none
 * @param candidates how many candidates have their earlier rating again, this one included; 0 when nothing was left to
 *     undo
 * @param left how many others of the same act stay as they are, because the person has changed them since
 */
public record UndoneRating(Optional<Rating> own, int candidates, int left) {}
