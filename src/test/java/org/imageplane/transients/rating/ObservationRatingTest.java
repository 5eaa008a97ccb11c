package org.imageplane.transients.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.imageplane.transients.account.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RatingTest
class ObservationRatingTest {

    @Autowired Ratings ratings;
    @Autowired RatingQueue queue;
    @Autowired RatingScene scene;
    @Autowired HeardNews news;

    Actor alice;
    Actor bob;
    List<Long> candidates;

    @BeforeEach
    void an_observation_and_another() {
        alice = scene.rater("alice");
        bob = scene.rater("bob");
        candidates = scene.survey(5);
        scene.candidates(1, scene.observation(1, "1410773999"), 2);
        news.take();
    }

    @Test
    void the_preview_says_what_will_be_touched() {
        ratings.rate(alice, candidates.get(1), new RatingInput(2, null, null, null));
        ratings.rate(alice, candidates.get(2), new RatingInput(null, null, null, "a note"));
        ratings.rate(bob, candidates.get(3), new RatingInput(2, null, null, null));

        assertThat(ratings.previewObservation(alice, candidates.get(0)))
                .isEqualTo(new Ratings.ObservationPreview("1410773120", "GPM", 5, 1));
    }

    @Test
    void every_candidate_of_the_observation_gets_the_rating_and_the_others_of_the_project_do_not() {
        ratings.rate(alice, candidates.get(1), new RatingInput(5, null, "Pulsar", "mine"));
        ratings.rate(bob, candidates.get(1), new RatingInput(4, null, null, null));
        news.take();

        int touched =
                ratings.rateObservation(
                        alice, candidates.get(0), new RatingInput(1, null, "RFI", null));

        assertThat(touched).isEqualTo(5);
        assertThat(scene.count("rating where person_id = ?", alice.personId())).isEqualTo(5);
        assertThat(ratings.own(alice, candidates.get(1)))
                .hasValueSatisfying(
                        rating -> {
                            assertThat(rating.score()).isEqualTo(1);
                            assertThat(rating.classification()).isEqualTo("RFI");
                            assertThat(rating.notes()).isEqualTo("mine");
                        });
        assertThat(ratings.own(bob, candidates.get(1))).map(Rating::score).contains(4);
        assertThat(scene.ratedCount(candidates.get(0))).isEqualTo(5);
        assertThat(scene.counters(candidates.get(1))).isEqualTo(new RatingScene.Counters(2, 5, 2));
        assertThat(scene.wrongCounters()).isEmpty();
        assertThat(ratings.history(alice, candidates.get(1)))
                .extracting(RatingChange::action)
                .containsExactly("CHANGED", "RATED", "RATED");
        assertThat(news.take()).containsExactly(new ObservationRated(1, 1, alice.personId(), 5));
    }

    @Test
    void the_same_again_touches_all_and_changes_none() {
        RatingInput rfi = new RatingInput(1, null, "RFI", null);
        ratings.rateObservation(alice, candidates.get(0), rfi);
        news.take();

        assertThat(ratings.rateObservation(alice, candidates.get(3), rfi)).isEqualTo(5);
        assertThat(scene.count("rating_history")).isEqualTo(5);
        assertThat(news.take()).isEmpty();
    }

    @Test
    void it_ends_ones_own_claims_and_nobody_elses() {
        queue.keep(alice, candidates.get(0));
        queue.keep(bob, candidates.get(1));

        ratings.rateObservation(alice, candidates.get(2), new RatingInput(1, null, null, null));

        assertThat(scene.count("claim where person_id = ?", alice.personId())).isZero();
        assertThat(scene.count("claim where person_id = ?", bob.personId())).isEqualTo(1);
    }

    @Test
    void a_rating_that_says_nothing_is_refused_for_a_whole_observation_too() {
        assertThatThrownBy(
                        () ->
                                ratings.rateObservation(
                                        alice,
                                        candidates.get(0),
                                        new RatingInput(null, null, null, null)))
                .isInstanceOf(RatingRefusedException.class);
        assertThat(scene.count("rating")).isZero();
    }
}
