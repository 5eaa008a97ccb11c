package org.imageplane.transients.rating;

import java.util.List;
import java.util.stream.Stream;
import org.imageplane.transients.account.Actor;

/**
 * What people said of the candidates of the projects that a person may see; of blind projects only their own words, all
 * for administrators. Names of projects that they may not see are unknown ({@link
 * org.imageplane.transients.candidate.BadQueryException}).
 */
public interface RatingList {

    /** A candidate by its project. */
    record Key(long projectId, long candidateId) {}

    /** One page. */
    List<ListedRating> page(Actor actor, RatingQuery query, int offset, int limit);

    /** How many there are. */
    long count(Actor actor, RatingQuery query);

    /** How many there are, by whom, of what and when. One pass over the ratings. */
    RatingSums sums(Actor actor, RatingQuery query);

    /**
     * All of them, project by project and candidate by candidate, each as it is read from the database within the caller's
     * transaction; to be closed.
     */
    Stream<ListedRating> stream(Actor actor, RatingQuery query);

    /** Who rated anything that this person may see, by username. */
    List<String> people(Actor actor);

    /** Those of candidates that were found to be visible, in the order of the candidates. */
    List<ListedRating> of(Actor actor, RatingQuery query, List<Key> candidates);
}
