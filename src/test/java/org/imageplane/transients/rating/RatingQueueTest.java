package org.imageplane.transients.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.rating.QueueSettings.Order;
import org.imageplane.transients.rating.QueueSettings.Which;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@RatingTest
class RatingQueueTest {

    static final QueueSettings ANY = QueueSettings.defaults();

    @Autowired RatingQueue queue;
    @Autowired Ratings ratings;
    @Autowired RatingScene scene;
    @Autowired ClaimSweeper sweeper;

    Actor alice;
    Actor bob;
    List<Long> candidates;

    @BeforeEach
    void five_candidates_and_two_raters() {
        alice = scene.rater("alice");
        bob = scene.rater("bob");
        candidates = scene.survey(5);
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void raters_get_different_candidates_until_nothing_is_left(Order order) {
        QueueSettings settings = order(order);
        Set<Long> given = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            given.add(queue.next(scene.rater("rater " + i), settings, null).orElseThrow());
        }

        assertThat(given).containsExactlyInAnyOrderElementsOf(candidates);
        assertThat(queue.next(alice, settings, null)).isEmpty();
        assertThat(queue.left(alice, settings)).as("claims of others do not count").isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void asked_again_it_gives_the_same_and_except_that_one_another(Order order) {
        QueueSettings settings = order(order);
        long first = queue.next(alice, settings, null).orElseThrow();
        long ahead = queue.next(alice, settings, first).orElseThrow();

        assertThat(ahead).isNotEqualTo(first);
        assertThat(queue.next(alice, settings, null)).contains(first);
        assertThat(queue.next(alice, settings, first)).contains(ahead);
        assertThat(scene.count("claim")).isEqualTo(2);
    }

    @Test
    void a_rated_one_makes_way_for_the_one_that_was_claimed_ahead() {
        long first = next(alice);
        long ahead = queue.next(alice, ANY, first).orElseThrow();

        rate(alice, first);

        assertThat(next(alice)).isEqualTo(ahead);
        assertThat(scene.count("claim")).isEqualTo(1);
    }

    @Test
    void newest_and_oldest_go_by_upload() {
        assertThat(drain(order(Order.OLDEST))).isEqualTo(candidates);
        scene.execute("update rating set rated_at = now() - interval '8 days'");
        assertThat(drain(new QueueSettings(null, Order.NEWEST, Which.STALE, Set.of())))
                .isEqualTo(candidates.reversed());
    }

    @Test
    void at_random_everything_comes_once_and_not_in_the_order_of_upload() {
        List<Long> many = new ArrayList<>(candidates);
        many.addAll(scene.candidates(1, scene.observation(1, "1423000000"), 45));

        List<Long> drained = drain(ANY);

        assertThat(drained).containsExactlyInAnyOrderElementsOf(many);
        assertThat(drained).isNotEqualTo(many).isNotEqualTo(many.reversed());
    }

    @Test
    void brightest_and_faintest_leave_what_was_not_measured_for_last() {
        scene.carriesPeakFlux(1);
        scene.peakFlux(candidates.get(0), "2.5");
        scene.peakFlux(candidates.get(1), "'NaN'");
        scene.peakFlux(candidates.get(2), "-0.5");
        scene.peakFlux(candidates.get(3), "'Infinity'");

        assertThat(drain(order(Order.BRIGHTEST)))
                .containsExactly(at(3), at(0), at(2), at(1), at(4));
        assertThat(drain(new QueueSettings(null, Order.FAINTEST, Which.STALE, Set.of())))
                .as("all were rated just now")
                .isEmpty();
        scene.execute("update rating set rated_at = now() - interval '8 days'");
        assertThat(drain(new QueueSettings(null, Order.FAINTEST, Which.STALE, Set.of())))
                .containsExactly(at(2), at(0), at(3), at(1), at(4));
    }

    @Test
    void unrated_wants_as_many_ratings_as_the_project_and_none_of_mine() {
        scene.set("project", "ratings_wanted = 2", 1);
        rate(alice, at(0));
        rate(bob, at(0));
        rate(bob, at(1));
        rate(alice, at(2));

        assertThat(queue.left(alice, ANY)).isEqualTo(3);
        assertThat(drain(order(Order.OLDEST))).containsExactly(at(1), at(3), at(4));
        assertThat(queue.left(alice, ANY)).isZero();
        assertThat(queue.left(bob, ANY)).isEqualTo(3);
    }

    @Test
    void a_project_that_wants_very_many_ratings_is_served_too() {
        scene.set("project", "ratings_wanted = 1000", 1);
        rate(bob, at(0));

        assertThat(drain(order(Order.OLDEST))).isEqualTo(candidates);
    }

    @Test
    void a_note_alone_leaves_a_candidate_unrated() {
        ratings.rate(alice, at(0), new RatingInput(null, null, null, "hm"));

        assertThat(queue.left(alice, ANY)).isEqualTo(5);
        assertThat(queue.next(alice, order(Order.OLDEST), null)).contains(at(0));
    }

    @Test
    void all_means_not_rated_by_me_whatever_others_said() {
        rate(bob, at(0));
        rate(alice, at(1));

        assertThat(queue.left(alice, all(Order.OLDEST))).isEqualTo(4);
        assertThat(drain(all(Order.OLDEST))).containsExactly(at(0), at(2), at(3), at(4));
    }

    @Test
    void stale_means_not_rated_by_me_within_a_week_and_a_confirmation_ends_it() {
        QueueSettings stale = new QueueSettings(null, Order.OLDEST, Which.STALE, Set.of());
        candidates.forEach(candidate -> rate(alice, candidate));
        scene.execute(
                "update rating set rated_at = now() - interval '8 days' where candidate_id in (?, ?)",
                at(1),
                at(3));

        assertThat(queue.left(alice, stale)).isEqualTo(2);
        assertThat(drain(stale)).containsExactly(at(1), at(3));
    }

    @Test
    void bands_left_out_are_not_given_and_unknown_frequencies_are() {
        scene.execute("update observation set centre_frequency_mhz = 154.88");
        List<Long> high = scene.candidates(1, scene.observation(1, "high"), 2);
        scene.execute(
                "update observation set centre_frequency_mhz = 216.68 where external_id = 'high'");
        List<Long> unknown = scene.candidates(1, scene.observation(1, "unknown"), 1);

        QueueSettings no154 =
                new QueueSettings(null, Order.OLDEST, Which.UNRATED, Set.of("154.24 MHz"));
        assertThat(queue.left(alice, no154)).isEqualTo(3);
        QueueSettings neither =
                new QueueSettings(
                        null,
                        Order.OLDEST,
                        Which.UNRATED,
                        Set.of("154.24 MHz", "215.68 MHz", "no such band"));
        assertThat(drain(neither)).isEqualTo(unknown);
        assertThat(drain(no154)).isEqualTo(high);
    }

    @Test
    void a_skipped_one_is_not_given_to_that_person_for_twelve_hours() {
        long first = next(alice);
        queue.skip(alice, first);

        assertThat(queue.left(alice, ANY)).isEqualTo(4);
        assertThat(queue.left(bob, ANY)).isEqualTo(5);
        assertThat(drain(ANY)).doesNotContain(first).hasSize(4);
        assertThat(queue.next(bob, ANY, null)).contains(first);
        queue.release(bob, first);
        scene.execute("update skip set skipped_until = skipped_until - interval '12 hours'");
        assertThat(next(alice)).isEqualTo(first);
    }

    @Test
    void an_expired_claim_is_up_for_grabs_and_a_kept_one_is_not() {
        long first = queue.next(alice, order(Order.OLDEST), null).orElseThrow();
        assertThat(queue.keep(bob, first)).isFalse();
        assertThat(queue.ratersHere(1)).isEqualTo(1);

        scene.execute("update claim set expires_at = now() - interval '1 second'");

        assertThat(queue.ratersHere(1)).isZero();
        assertThat(queue.next(bob, order(Order.OLDEST), null)).contains(first);
        assertThat(queue.keep(alice, first)).isFalse();
        assertThat(queue.keep(bob, first)).isTrue();
        assertThat(queue.ratersHere(1)).isEqualTo(1);
    }

    @Test
    void keeping_prolongs_the_claim_and_takes_a_free_one() {
        assertThat(queue.keep(alice, at(2))).isTrue();
        scene.execute("update claim set expires_at = now() + interval '1 minute'");

        assertThat(queue.keep(alice, at(2))).isTrue();

        assertThat(scene.count("claim where expires_at > now() + interval '14 minutes'"))
                .isEqualTo(1);
        assertThat(next(alice)).isEqualTo(at(2));
    }

    @Test
    void a_released_one_is_anybodys() {
        long first = queue.next(alice, order(Order.NEWEST), null).orElseThrow();
        queue.release(bob, first);
        assertThat(queue.next(bob, order(Order.NEWEST), null))
                .isPresent()
                .get()
                .isNotEqualTo(first);
        queue.release(alice, first);

        assertThat(queue.next(bob, order(Order.NEWEST), null)).contains(first);
    }

    @Test
    void releasing_what_is_no_longer_there_is_no_fault() {
        queue.release(alice, 4711);

        assertThat(scene.count("claim")).isZero();
    }

    @Test
    void what_has_expired_is_swept_and_nothing_else() {
        queue.keep(alice, at(0));
        queue.keep(bob, at(1));
        queue.skip(alice, at(2));
        queue.skip(bob, at(3));
        scene.execute("update claim set expires_at = now() where person_id = ?", alice.personId());
        scene.execute("update skip set skipped_until = now() where person_id = ?", bob.personId());

        sweeper.sweep();

        assertThat(scene.count("claim where person_id = ?", bob.personId())).isEqualTo(1);
        assertThat(scene.count("claim")).isEqualTo(1);
        assertThat(scene.count("skip where person_id = ?", alice.personId())).isEqualTo(1);
        assertThat(scene.count("skip")).isEqualTo(1);
    }

    @Test
    void a_project_narrows_it_down_and_none_means_all_that_one_may_see() {
        long other = scene.project("Other");
        long there = scene.candidate(other, scene.observation(other, "SB1"));
        long secret = scene.project("Secret");
        scene.set("project", "restricted = true", secret);
        scene.candidate(secret, scene.observation(secret, "SB2"));

        assertThat(queue.left(alice, in("other"))).isEqualTo(1);
        assertThat(queue.next(alice, in("OTHER"), null)).contains(there);
        assertThat(queue.left(alice, ANY)).isEqualTo(6);
        assertThat(drain(order(Order.NEWEST))).startsWith(there).hasSize(6);
        assertThatThrownBy(() -> queue.next(alice, in("Secret"), null))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("There is no project “Secret”.");
        assertThatThrownBy(() -> queue.left(alice, in("Nowhere")))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(queue.left(scene.person("root", Role.ADMIN), in("Secret"))).isEqualTo(1);
    }

    @Test
    void without_any_project_there_is_nothing_to_do() {
        scene.set("project", "restricted = true", 1);

        assertThat(queue.next(alice, ANY, null)).isEmpty();
        assertThat(queue.left(alice, ANY)).isZero();
    }

    @Test
    void only_raters_are_served() {
        Actor uploader = scene.person("robot", Role.UPLOADER);

        assertThatThrownBy(() -> queue.next(uploader, ANY, null))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> queue.keep(uploader, at(0)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> queue.skip(uploader, at(0)))
                .isInstanceOf(AccessDeniedException.class);
    }

    /** Rates one after the other until none is left. */
    private List<Long> drain(QueueSettings settings) {
        List<Long> drained = new ArrayList<>();
        for (var next = queue.next(alice, settings, null);
                next.isPresent();
                next = queue.next(alice, settings, null)) {
            drained.add(next.get());
            rate(alice, next.get());
        }
        return drained;
    }

    private void rate(Actor actor, long candidate) {
        ratings.rate(actor, candidate, new RatingInput(3, null, null, null));
    }

    private long next(Actor actor) {
        return queue.next(actor, ANY, null).orElseThrow();
    }

    private long at(int index) {
        return candidates.get(index);
    }

    private static QueueSettings order(Order order) {
        return new QueueSettings(null, order, Which.UNRATED, Set.of());
    }

    private static QueueSettings all(Order order) {
        return new QueueSettings(null, order, Which.ALL, Set.of());
    }

    private static QueueSettings in(@Nullable String project) {
        return new QueueSettings(project, Order.OLDEST, Which.UNRATED, Set.of());
    }
}
