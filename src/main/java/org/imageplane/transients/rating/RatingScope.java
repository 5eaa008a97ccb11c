package org.imageplane.transients.rating;

import java.util.List;

/**
 * A query within the projects that a person may see.
 *
 * @param projects those that are asked for; none when there is nothing to see
 * @param blind of these, the ones where others' words are hidden from the person
 */
record RatingScope(RatingQuery query, List<Long> projects, List<Long> blind, long personId) {}
