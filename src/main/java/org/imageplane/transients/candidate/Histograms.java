package org.imageplane.transients.candidate;

import org.imageplane.transients.account.Actor;
import org.imageplane.transients.survey.Quantity;
import org.jspecify.annotations.Nullable;

/** Counts how measured numbers are spread. */
public interface Histograms {

    /** From here on numbers, all above 0, span decades: the largest over the smallest. */
    double DECADES = 100;

    /**
     * The histogram of a quantity over all candidates of the query's project (of all visible projects when it names
     * none), whatever else the query asks; up to a minute old.
     *
     * @param scale null for a logarithmic one where the numbers span decades; a logarithmic one is linear where it
     *     makes no sense
     * @throws BadQueryException when there is no such project
     */
    Histogram of(
            Actor actor, CandidateQuery query, Quantity quantity, Histogram.@Nullable Scale scale);
}
