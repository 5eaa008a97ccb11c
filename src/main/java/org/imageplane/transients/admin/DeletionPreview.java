package org.imageplane.transients.admin;

import java.util.List;

/**
 * What a deletion would take.
 *
 * @param subject what would be deleted, as part of a sentence: "observation 1410773120 of project GPM"
 * @param name what somebody has to write before a large deletion begins: the project or the observation
 * @param large whether the name has to be written, so that nobody does it by a slip
 * @param observations of which the project would have nothing any more
 * @param associations that people confirmed or removed
 * @param people whose ratings would go, those with the most first; at most {@link #MOST_PEOPLE} of them
 * @param peopleCount how many people that are in all
 */
public record DeletionPreview(
        String subject,
        String name,
        boolean large,
        int observations,
        int beams,
        int candidates,
        int rated,
        int ratings,
        int comments,
        int associations,
        int files,
        long bytes,
        List<RaterShare> people,
        int peopleCount) {

    /** Beyond this many candidates a deletion is large; that of a project always is. */
    static final int LARGE = 100;

    /** Beyond this many ratings too: they are people's evenings. */
    static final int MANY_RATINGS = 20;

    /** So many people are named. */
    static final int MOST_PEOPLE = 10;

    /** Somebody's current ratings that would go. */
    public record RaterShare(String username, int ratings) {}
}
