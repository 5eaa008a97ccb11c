package org.imageplane.transients.review.desk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.LongConsumer;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.candidate.CandidateRow;
import org.imageplane.transients.rating.RatingInput;
import org.imageplane.transients.rating.Ratings;
import org.imageplane.transients.rating.TogetherPreview;

/** Saves the answer on the card: for the candidate, for all beams of its source, for the whole observation. */
class CardAnswer {

    private final DeskFlow flow;
    private final Ratings ratings;
    private final Actor actor;
    private final RatingCard card;
    private final DeskTrail trail;

    CardAnswer(DeskFlow flow, Ratings ratings, Actor actor, RatingCard card, DeskTrail trail) {
        this.flow = flow;
        this.trail = trail;
        this.ratings = ratings;
        this.actor = actor;
        this.card = card;
    }

    /** For the candidate; false, with the reason on the card, when it was not saved. */
    private boolean save(long candidate) {
        return switch (flow.save(actor, candidate, card.input())) {
            case SaveOutcome.Saved saved -> {
                trail.save(candidate);
                card.saved(candidate);
                yield true;
            }
            case SaveOutcome.NothingSet nothing -> {
                card.complain("Nothing is set yet: choose what it is, or how sure you are.");
                yield false;
            }
            case SaveOutcome.Refused refused -> {
                card.complain(refused.sentence());
                yield false;
            }
        };
    }

    /**
     * For the candidate, or for it and these others, once the person has seen what that changes; {@code done} is told a
     * word when it is saved, {@code cancelled} when it was not wished after all.
     */
    void save(CandidateRow row, List<Long> others, Consumer<String> done, Runnable cancelled) {
        if (others.isEmpty()) {
            if (save(row.id())) {
                done.accept("Saved " + row.name() + ".");
            }
            return;
        }
        RatingInput input = card.inputForMany();
        if (says(input, "all %d candidates".formatted(others.size() + 1))) {
            preview(row.id(), others, input)
                    .ifPresent(
                            preview ->
                                    new TogetherDialog(
                                                    preview,
                                                    input,
                                                    () -> together(row.id(), others, input, done),
                                                    cancelled)
                                            .open());
        }
    }

    private Optional<TogetherPreview> preview(
            long candidate, List<Long> others, RatingInput input) {
        return DeskFlow.attempt(
                () -> Optional.of(ratings.previewTogether(actor, candidate, others, input)),
                sentence -> {
                    card.complain(sentence);
                    return Optional.empty();
                });
    }

    private void together(
            long candidate, List<Long> others, RatingInput input, Consumer<String> done) {
        together(() -> ratings.rateTogether(actor, candidate, others, input))
                .ifPresent(
                        touched -> {
                            trail.save(candidate);
                            card.saved(candidate);
                            done.accept("Rated " + touched + " candidates together.");
                        });
    }

    /** To every detection of the candidate's source; {@code done} is told how many. */
    void source(long candidate, LongConsumer done) {
        RatingInput input = card.inputForMany();
        if (says(input, "every beam of the source")) {
            together(() -> ratings.rateSource(actor, candidate, input))
                    .ifPresent(
                            touched -> {
                                trail.save(candidate);
                                card.saved(candidate);
                                done.accept(touched);
                            });
        }
    }

    /** To every candidate of the observation, once the person has seen how many that are. */
    void observation(long candidate, LongConsumer done) {
        RatingInput input = card.inputForMany();
        if (says(input, "every candidate of the observation")) {
            new ObservationDialog(
                            ratings.previewObservation(actor, candidate),
                            input,
                            () ->
                                    together(() -> ratings.rateObservation(actor, candidate, input))
                                            .ifPresent(
                                                    touched -> {
                                                        trail.save(candidate);
                                                        card.saved(candidate);
                                                        done.accept(touched);
                                                    }))
                    .open();
        }
    }

    /** How many were rated; empty, with the reason on the card, when nothing was saved. */
    private OptionalInt together(IntSupplier rating) {
        return DeskFlow.attempt(
                () -> OptionalInt.of(rating.getAsInt()),
                sentence -> {
                    card.complain(sentence);
                    return OptionalInt.empty();
                });
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
