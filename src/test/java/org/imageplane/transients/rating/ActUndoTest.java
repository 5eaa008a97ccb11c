package org.imageplane.transients.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.imageplane.transients.account.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was done to many candidates at once is taken back at once. */
@RatingTest
class ActUndoTest {

    @Autowired Ratings ratings;
    @Autowired RatingScene scene;
    @Autowired HeardNews news;

    Actor alice;
    long project;
    List<Long> here;
    long there;

    @BeforeEach
    void candidates_of_two_observations() {
        alice = scene.rater("alice");
        project = scene.project("GPM");
        here = scene.candidates(project, scene.observation(project, "1410773120"), 3);
        there = scene.candidate(project, scene.observation(project, "1410773416"));
    }

    @AfterEach
    void the_counters_are_right() {
        assertThat(scene.wrongCounters()).isEmpty();
    }

    @Test
    void each_candidate_gets_back_what_it_had() {
        rate(here.get(1), 4);
        together(1);
        news.take();

        UndoneRating undone = ratings.undoAct(alice, there);

        assertThat(undone).isEqualTo(new UndoneRating(Optional.empty(), 4, 0));
        assertThat(scores()).containsExactly(null, 4, null, null);
        assertThat(news.take())
                .containsExactly(
                        new ObservationRated(project, 1, alice.personId(), 3),
                        new ObservationRated(project, 2, alice.personId(), 1));
    }

    @Test
    void it_is_one_step_however_many_candidates_it_touched() {
        rate(there, 2);
        together(1);
        together(5);

        ratings.undo(alice, here.getFirst());
        assertThat(scores()).containsExactly(1, 1, 1, 1);
        ratings.undo(alice, here.getLast());
        assertThat(scores()).containsExactly(null, null, null, 2);
        assertThat(ratings.undoAct(alice, here.getLast()).candidates()).isZero();
        assertThat(ratings.undoAct(alice, there).candidates()).isEqualTo(1);
    }

    @Test
    void those_that_the_person_changed_since_stay_as_they_are() {
        together(1);
        rate(here.get(1), 5);
        ratings.withdraw(alice, there);

        UndoneRating undone = ratings.undoAct(alice, here.getFirst());

        assertThat(undone).isEqualTo(new UndoneRating(Optional.empty(), 2, 2));
        assertThat(scores()).containsExactly(null, 5, null, null);

        assertThat(ratings.undo(alice, here.get(1)))
                .as("the change alone first")
                .map(Rating::score)
                .contains(1);
        assertThat(ratings.undoAct(alice, here.get(1)))
                .as("then its part of the act")
                .isEqualTo(new UndoneRating(Optional.empty(), 1, 1));
        assertThat(ratings.undo(alice, there)).map(Rating::score).contains(1);
        assertThat(ratings.undo(alice, there)).isEmpty();
    }

    @Test
    void a_change_since_that_was_taken_back_itself_does_not_keep_a_candidate_behind() {
        together(1);
        rate(here.get(1), 5);
        ratings.undo(alice, here.get(1));

        assertThat(ratings.undoAct(alice, here.getFirst()).candidates()).isEqualTo(4);
        assertThat(scores()).containsExactly(null, null, null, null);
    }

    @Test
    void a_whole_observation_comes_back_and_what_others_said_stays() {
        Actor bob = scene.rater("bob");
        ratings.rateObservation(bob, here.getFirst(), score(3));
        rate(here.get(2), 2);
        ratings.rateObservation(alice, here.getFirst(), score(1));

        UndoneRating undone = ratings.undoAct(alice, here.get(2));

        assertThat(undone.own()).map(Rating::score).contains(2);
        assertThat(undone.candidates()).isEqualTo(3);
        assertThat(scores()).containsExactly(null, null, 2, null);
        assertThat(here)
                .allSatisfy(id -> assertThat(ratings.own(bob, id)).map(Rating::score).contains(3));
    }

    @Test
    void the_history_keeps_the_act_and_its_undo_for_every_candidate() {
        rate(here.get(1), 4);
        together(1);
        ratings.undo(alice, here.getFirst());

        assertThat(actions(here.getFirst())).containsExactly("REMOVED", "RATED");
        assertThat(actions(here.get(1))).containsExactly("CHANGED", "CHANGED", "RATED");
        assertThat(actions(there)).containsExactly("REMOVED", "RATED");
        assertThat(scene.count("rating_history where undoes is not null")).isEqualTo(4);
    }

    @Test
    void candidates_that_had_the_rating_already_are_no_part_of_the_act() {
        rate(there, 1);
        together(1);

        assertThat(ratings.undoAct(alice, here.getFirst()))
                .isEqualTo(new UndoneRating(Optional.empty(), 3, 0));
        assertThat(scores()).containsExactly(null, null, null, 1);
    }

    @Test
    void undo_twice_at_the_same_moment_takes_back_two_acts_and_no_half_of_one() throws Exception {
        for (int round = 0; round < 10; round++) {
            together(1);
            ratings.rateTogether(alice, here.getFirst(), List.of(here.get(1)), score(2));
            List<Callable<Void>> twice = new ArrayList<>();
            for (int press = 0; press < 2; press++) {
                twice.add(
                        () -> {
                            ratings.undo(alice, here.getFirst());
                            return null;
                        });
            }

            Together.run(twice);

            assertThat(scores()).containsExactly(null, null, null, null);
        }
    }

    private List<String> actions(long candidate) {
        return ratings.history(alice, candidate).stream().map(RatingChange::action).toList();
    }

    private void rate(long candidate, int score) {
        ratings.rate(alice, candidate, score(score));
    }

    private void together(int score) {
        ratings.rateTogether(
                alice, here.getFirst(), List.of(there, here.get(2), here.get(1)), score(score));
    }

    private static RatingInput score(int score) {
        return new RatingInput(score, null, null, null);
    }

    private List<Integer> scores() {
        List<Long> all = new ArrayList<>(here);
        all.add(there);
        return all.stream()
                .map(id -> ratings.own(alice, id).map(Rating::score).orElse(null))
                .toList();
    }
}
