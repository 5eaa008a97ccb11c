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
     * Sets the person's current rating and gives it back; the same rating again changes nothing.
     *
     * @throws RatingRefusedException when score, verdict or classification do not fit the project's scale
     */
    Rating rate(Actor actor, long candidateId, RatingInput input);

    /** Removes the person's rating; the history keeps it. False when there was none. */
    boolean withdraw(Actor actor, long candidateId);

    /** Brings back what was there before the person's last change (an earlier rating, or none). */
    Optional<Rating> undo(Actor actor, long candidateId);

    /** The person's current rating. */
    Optional<Rating> own(Actor actor, long candidateId);

    /** History of the candidate, newest first; in a blind project only the person's own entries. */
    List<RatingChange> history(Actor actor, long candidateId);

    /** What {@link #rateObservation} would touch. */
    ObservationPreview previewObservation(Actor actor, long candidateId);

    /** Applies the rating to every candidate of the observation of this candidate in its project, in one transaction;
     * gives back how many were touched. */
    int rateObservation(Actor actor, long candidateId, RatingInput input);

    /** Adds a shared note. */
    Comment comment(Actor actor, long candidateId, String text);

    /** The shared notes, oldest first. */
    List<Comment> comments(Actor actor, long candidateId);
}
