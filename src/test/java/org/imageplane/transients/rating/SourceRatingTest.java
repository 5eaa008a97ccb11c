package org.imageplane.transients.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.rating.QueueSettings.Order;
import org.imageplane.transients.rating.QueueSettings.Which;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** One source in several beams: offered once, rated together. */
@RatingTest
class SourceRatingTest {

    private static final RatingInput TRUE =
            new RatingInput(null, Verdict.TRUE, "Flaring star", null);

    @Autowired Ratings ratings;
    @Autowired RatingQueue queue;
    @Autowired RatingScene scene;
    @Autowired HeardNews news;

    Actor alice;
    List<Long> source;
    long another;
    long observation;

    /** Three detections of one source, of which the second is the best, and another source. */
    @BeforeEach
    void a_source_in_three_beams() {
        alice = scene.rater("alice");
        long project = scene.project("VAST", "TRUE_FALSE_UNSURE");
        observation = scene.observation(project, "SB50230");
        source = scene.candidates(project, observation, 3);
        another = scene.candidate(project, observation);
        scene.execute(
                "update candidate set source_id = ?, best_beam = id = ? where id <= ?",
                source.getFirst(),
                source.get(1),
                source.getLast());
        news.take();
    }

    @Test
    void every_detection_of_the_source_gets_the_rating_and_other_sources_do_not() {
        int touched = ratings.rateSource(alice, source.getLast(), TRUE);

        assertThat(touched).isEqualTo(3);
        assertThat(source)
                .allSatisfy(
                        id ->
                                assertThat(ratings.own(alice, id))
                                        .hasValueSatisfying(
                                                rating ->
                                                        assertThat(rating.verdict())
                                                                .isEqualTo(Verdict.TRUE)));
        assertThat(ratings.own(alice, another)).isEmpty();
        assertThat(scene.wrongCounters()).isEmpty();
        assertThat(scene.ratedCount(another)).isEqualTo(3);
        assertThat(news.take())
                .containsExactly(new ObservationRated(1, observation, alice.personId(), 3));
    }

    @Test
    void a_source_in_one_beam_is_rated_like_any_candidate() {
        assertThat(ratings.rateSource(alice, another, TRUE)).isEqualTo(1);

        assertThat(scene.count("rating")).isEqualTo(1);
        assertThat(scene.wrongCounters()).isEmpty();
    }

    @Test
    void undo_at_any_detection_takes_it_back_for_all_of_them() {
        ratings.rate(alice, another, TRUE);
        ratings.rateSource(alice, source.getFirst(), TRUE);
        news.take();

        assertThat(ratings.undoAct(alice, source.get(1)))
                .isEqualTo(new UndoneRating(Optional.empty(), 3, 0));

        assertThat(source).allSatisfy(id -> assertThat(ratings.own(alice, id)).isEmpty());
        assertThat(ratings.own(alice, another)).isPresent();
        assertThat(scene.wrongCounters()).isEmpty();
        assertThat(news.take())
                .containsExactly(new ObservationRated(1, observation, alice.personId(), 3));
    }

    @Test
    void a_rating_that_does_not_fit_changes_nothing() {
        var score = new RatingInput(3, null, null, null);

        assertThatThrownBy(() -> ratings.rateSource(alice, source.getFirst(), score))
                .isInstanceOf(RatingRefusedException.class);
        assertThat(scene.count("rating")).isZero();
    }

    @Test
    void only_raters_rate_and_only_what_they_see() {
        Actor pipe = scene.person("pipe", Role.UPLOADER);
        scene.set("project", "restricted = true", 1);

        assertThatThrownBy(() -> ratings.rateSource(pipe, another, TRUE))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ratings.rateSource(alice, another, TRUE))
                .isInstanceOf(NoSuchElementException.class);
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void the_queue_offers_the_best_beam_only(Order order) {
        for (Which which : Which.values()) {
            var settings = new QueueSettings(null, order, which, java.util.Set.of());
            assertThat(queue.left(alice, settings)).isEqualTo(2);
            long one = queue.next(alice, settings, null).orElseThrow();
            queue.skip(alice, one);
            long two = queue.next(alice, settings, null).orElseThrow();
            queue.skip(alice, two);

            assertThat(List.of(one, two)).containsExactlyInAnyOrder(source.get(1), another);
            assertThat(queue.next(alice, settings, null)).isEmpty();
            scene.execute("delete from skip");
        }
    }
}
