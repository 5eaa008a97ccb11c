package org.imageplane.transients.rating;

import java.util.List;
import java.util.Optional;
import org.imageplane.transients.account.Actor;

/**
 * Ratings: one current rating per person and candidate, every change kept in the history, counters on the candidate and
 * its observation changed in the same transaction. A candidate the person may not see is absent
 * ({@link java.util.NoSuchElementException}); everything needs the role RATER.
 */
public interface Ratings {

    /** What rating a whole observation would touch: its candidates in this project, and how many of them this person
     * has rated already (those are changed, with history). */
    record ObservationPreview(
            String observation, String project, int candidates, int alreadyRatedByMe) {}

    /**
     * Sets the person's current rating and gives it back, and ends their claim. Score, verdict and classification are
     * replaced, also by nothing; notes that are null are kept. A note alone is kept, but the candidate does not count as
     * rated for it. The same rating again changes nothing, unless it is older than the 7 days after which the queue asks
     * again: then it is confirmed, which the history shows as RATED.
     *
     * @throws RatingRefusedException when it does not fit the project's scale, or says nothing at all
     */
    Rating rate(Actor actor, long candidateId, RatingInput input);

    /** Removes the person's rating; the history keeps it. False when there was none. */
    boolean withdraw(Actor actor, long candidateId);

    /**
     * Brings back what was there before the person's last change of this candidate's rating (an earlier rating, or none)
     * and gives back what is there now. Again, it goes one change further back. After {@link #rateTogether}, {@link
     * #rateSource} or {@link #rateObservation} it brings all of that act back, in one transaction, except candidates that
     * the person has changed since.
     */
    default Optional<Rating> undo(Actor actor, long candidateId) {
        return undoAct(actor, candidateId).own();
    }

    /** As {@link #undo}, and says how many candidates came back. */
    UndoneRating undoAct(Actor actor, long candidateId);

    /** The person's current rating. */
    Optional<Rating> own(Actor actor, long candidateId);

    /** History of the candidate, newest first; in a blind project only the person's own entries, all for administrators. */
    List<RatingChange> history(Actor actor, long candidateId);

    /** What {@link #rateObservation} would touch. */
    ObservationPreview previewObservation(Actor actor, long candidateId);

    /** Applies the rating to every candidate of the observation of this candidate in its project, in one transaction;
     * gives back how many were touched. */
    int rateObservation(Actor actor, long candidateId, RatingInput input);

    /**
     * Applies the rating to every detection of this candidate's source in the beams of its observation, in one
     * transaction; gives back how many were touched, at least one.
     */
    int rateSource(Actor actor, long candidateId, RatingInput input);

    /**
     * What {@link #rateTogether} would change: this candidate first, then the others in the order given, each once.
     *
     * @throws RatingRefusedException when the rating does not fit, or they are not all of one project
     */
    TogetherPreview previewTogether(
            Actor actor, long candidateId, List<Long> others, RatingInput input);

    /**
     * Applies the rating to this candidate and the others, in one transaction; gives back how many were touched.
     *
     * @throws RatingRefusedException when the rating does not fit, or they are not all of one project
     */
    int rateTogether(Actor actor, long candidateId, List<Long> others, RatingInput input);

    /** Adds a shared note. */
    Comment comment(Actor actor, long candidateId, String text);

    /** The shared notes, oldest first; in a blind project only the person's own, all for administrators. */
    List<Comment> comments(Actor actor, long candidateId);
}
