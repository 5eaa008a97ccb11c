package org.imageplane.transients.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.imageplane.transients.account.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RatingTest
class UndoTest {

    @Autowired Ratings ratings;
    @Autowired RatingScene scene;

    Actor alice;
    long candidate;

    @BeforeEach
    void a_candidate() {
        alice = scene.rater("alice");
        candidate = scene.survey(2).getFirst();
    }

    @AfterEach
    void the_counters_are_right() {
        assertThat(scene.wrongCounters()).isEmpty();
    }

    @Test
    void the_first_rating_undone_leaves_none() {
        rate(4);

        assertThat(ratings.undo(alice, candidate)).isEmpty();
        assertThat(ratings.own(alice, candidate)).isEmpty();
        assertThat(scene.counters(candidate).ratingCount()).isZero();
        assertThat(ratings.history(alice, candidate))
                .extracting(RatingChange::action)
                .containsExactly("REMOVED", "RATED");
    }

    @Test
    void undo_goes_back_step_by_step_and_then_has_nothing_left_to_do() {
        ratings.rate(alice, candidate, new RatingInput(2, null, "RFI", "first"));
        ratings.rate(alice, candidate, new RatingInput(3, null, "Pulsar", "second"));
        ratings.withdraw(alice, candidate);

        assertThat(ratings.undo(alice, candidate))
                .hasValueSatisfying(
                        rating -> {
                            assertThat(rating.score()).isEqualTo(3);
                            assertThat(rating.classification()).isEqualTo("Pulsar");
                            assertThat(rating.notes()).isEqualTo("second");
                        });
        assertThat(ratings.undo(alice, candidate))
                .hasValueSatisfying(
                        rating -> {
                            assertThat(rating.score()).isEqualTo(2);
                            assertThat(rating.notes()).isEqualTo("first");
                        });
        assertThat(ratings.undo(alice, candidate)).isEmpty();
        assertThat(ratings.undo(alice, candidate)).isEmpty();
        assertThat(ratings.history(alice, candidate))
                .extracting(RatingChange::action)
                .containsExactly("REMOVED", "CHANGED", "RATED", "REMOVED", "CHANGED", "RATED");
    }

    @Test
    void a_rating_after_an_undo_is_undone_to_what_the_undo_had_brought_back() {
        rate(2);
        rate(3);
        ratings.undo(alice, candidate);
        rate(5);

        assertThat(ratings.undo(alice, candidate)).map(Rating::score).contains(2);
        assertThat(ratings.undo(alice, candidate)).isEmpty();
    }

    @Test
    void an_undone_confirmation_is_as_old_as_the_rating_was() {
        rate(2);
        scene.execute("update rating set rated_at = now() - interval '8 days'");
        scene.execute("update rating_history set done_at = now() - interval '8 days'");
        rate(2);

        Rating back = ratings.undo(alice, candidate).orElseThrow();

        assertThat(back.ratedAt()).isBefore(Instant.now().minus(Duration.ofDays(7)));
    }

    @Test
    void only_ones_own_last_change_is_undone() {
        Actor bob = scene.rater("bob");
        rate(2);
        ratings.rate(bob, candidate, new RatingInput(5, null, null, null));

        assertThat(ratings.undo(alice, candidate)).isEmpty();
        assertThat(ratings.own(bob, candidate)).map(Rating::score).contains(5);
    }

    private void rate(int score) {
        ratings.rate(alice, candidate, new RatingInput(score, null, null, null));
    }
}
