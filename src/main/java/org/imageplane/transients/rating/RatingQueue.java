package org.imageplane.transients.rating;

import java.util.Map;
import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Hands each rater a candidate that nobody else is looking at. A claim lasts {@link #CLAIM_MINUTES} minutes after its
 * last {@link #keep}; rating, skipping or releasing ends it. Everything but the settings needs the role RATER; a project
 * or candidate that the person may not see is absent ({@link java.util.NoSuchElementException}).
 */
public interface RatingQueue {

    int CLAIM_MINUTES = 15;

    /** For how long a skipped candidate is not given to the person again. */
    int SKIP_HOURS = 12;

    /** {@link #left} counts no further. */
    int LEFT_CAP = 10_000;

    /** The person's settings, or the defaults; what they name and is no longer there is left out. */
    QueueSettings settings(Actor actor);

    /** Keeps the settings for the person. */
    void keepSettings(Actor actor, QueueSettings settings);

    /**
     * Claims and gives the next candidate's id; empty when there is nothing left for these settings. At random, the
     * person's own claims come first, so that asking again gives the same one; in the other orders they are given when it
     * is their turn. Newest and oldest go by upload. Of several projects, at random, one is drawn each time.
     *
     * @param except a candidate not to be given although it is the person's own (the one on the desk); null for none
     */
    Optional<Long> next(Actor actor, QueueSettings settings, @Nullable Long except);

    /**
     * How many candidates these settings still have for the person, claimed ones of others included and skipped ones
     * not; {@link #LEFT_CAP} stands for that many or more.
     */
    long left(Actor actor, QueueSettings settings);

    /**
     * The same for each project that the person may see, by its id, whichever project the settings name; counted up to
     * {@code cap}. One query for all.
     */
    Map<Long, Long> leftByProject(Actor actor, QueueSettings settings, int cap);

    /** Not this one, not for the next {@link #SKIP_HOURS} hours; ends the claim. */
    void skip(Actor actor, long candidateId);

    /** Ends the person's claim on the candidate, if there is one; also when the candidate is no longer there. */
    void release(Actor actor, long candidateId);

    /** Prolongs the person's claim on the candidate; claims it when nobody else has; false when somebody else has. */
    boolean keep(Actor actor, long candidateId);

    /** How many people hold a claim in the project now. */
    int ratersHere(long projectId);
}
