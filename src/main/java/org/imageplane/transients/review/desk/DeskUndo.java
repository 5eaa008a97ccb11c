package org.imageplane.transients.review.desk;

import java.util.Optional;
import java.util.function.LongConsumer;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.rating.UndoneRating;

/** Takes back what was saved last in this sitting, with all candidates that were rated in the same act. */
class DeskUndo {

    private final DeskFlow flow;
    private final Actor actor;
    private final RatingCard card;
    private final DeskTrail trail;

    DeskUndo(DeskFlow flow, Actor actor, RatingCard card, DeskTrail trail) {
        this.flow = flow;
        this.actor = actor;
        this.card = card;
        this.trail = trail;
    }

    /** {@code open} is told which candidate to show again. */
    void last(LongConsumer open) {
        Optional<Long> saved = trail.lastSaved();
        if (saved.isEmpty()) {
            card.say("Nothing to undo in this sitting.");
            return;
        }
        UndoneRating undone = flow.undo(actor, saved.get());
        open.accept(saved.get());
        card.say(inWords(undone));
    }

    private static String inWords(UndoneRating undone) {
        String words =
                undone.candidates() > 1
                        ? "Undone: these %d ratings are as they were before."
                                .formatted(undone.candidates())
                        : "Undone: this rating is as it was before.";
        return undone.left() == 0
                ? words
                : words + " %d were changed since and stay so.".formatted(undone.left());
    }
}
