package org.imageplane.transients.review.desk;

import java.util.function.LongConsumer;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.rating.RatingInput;
import org.imageplane.transients.rating.Ratings;

/** Gives the answer on the card to many candidates at once. */
class RatingTogether {

    private final Ratings ratings;
    private final Actor actor;
    private final RatingCard card;

    RatingTogether(Ratings ratings, Actor actor, RatingCard card) {
        this.ratings = ratings;
        this.actor = actor;
        this.card = card;
    }

    /** To every detection of the candidate's source; {@code done} is told how many. */
    void source(long candidate, LongConsumer done) {
        RatingInput input = card.input();
        if (says(input, "every beam of the source")) {
            done.accept(ratings.rateSource(actor, candidate, input));
        }
    }

    /** To every candidate of the observation, once the person has seen how many that are. */
    void observation(long candidate, LongConsumer done) {
        RatingInput input = card.input();
        if (says(input, "every candidate of the observation")) {
            new ObservationDialog(
                            ratings.previewObservation(actor, candidate),
                            input,
                            () -> done.accept(ratings.rateObservation(actor, candidate, input)))
                    .open();
        }
    }

    private boolean says(RatingInput input, String whom) {
        boolean something =
                input.score() != null || input.verdict() != null || input.classification() != null;
        if (!something) {
            card.complain(
                    "Choose what it is first: that rating is then given to %s.".formatted(whom));
        }
        return something;
    }
}
