package org.imageplane.transients.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.candidate.BadQueryException;
import org.imageplane.transients.rating.RatingQuery.Order;
import org.imageplane.transients.rating.RatingSums.OfClassification;
import org.imageplane.transients.rating.RatingSums.OfDay;
import org.imageplane.transients.rating.RatingSums.OfPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@RatingTest
class RatingListTest {

    @Autowired RatingList list;
    @Autowired Ratings ratings;
    @Autowired RatingRemoval removal;
    @Autowired RatingScene scene;
    @Autowired TransactionTemplate transaction;

    Actor alice;
    Actor bob;
    Actor admin;
    long gpm;
    List<Long> first;
    long second;

    @BeforeEach
    void two_observations_and_two_raters() {
        alice = scene.rater("alice");
        bob = scene.rater("bob");
        admin = scene.person("admin", Role.ADMIN);
        gpm = scene.project("GPM");
        first = scene.candidates(gpm, scene.observation(gpm, "1410773120"), 2);
        second = scene.candidate(gpm, scene.observation(gpm, "1410773416"));
        rate(alice, first.get(0), 4, "Pulsar", "looks real", "2026-11-20T23:59:59Z");
        rate(bob, first.get(0), 1, "RFI", "", "2026-11-21T00:00:00Z");
        rate(alice, first.get(1), 5, null, "100% sure", "2026-11-21T12:00:00Z");
        rate(alice, second, null, null, "only a note", "2026-11-22T12:00:00Z");
    }

    @Test
    void the_newest_come_first_each_with_its_candidate() {
        assertThat(list.page(bob, RatingQuery.all(), 0, 2))
                .extracting(
                        ListedRating::candidateId, ListedRating::person, ListedRating::observation)
                .containsExactly(
                        tuple(second, "alice", "1410773416"),
                        tuple(first.get(1), "alice", "1410773120"));
        ListedRating third = list.page(bob, RatingQuery.all(), 2, 1).getFirst();
        assertThat(third.person()).isEqualTo("bob");
        assertThat(third.score()).isEqualTo(1);
        assertThat(third.classification()).isEqualTo("RFI");
        assertThat(third.project()).isEqualTo("GPM");
        assertThat(third.at()).isEqualTo("2026-11-21T00:00:00Z");
        assertThat(list.page(bob, RatingQuery.all(), 4, 5)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "project, gpm, 4",
        "observation, 1410773416, 1",
        "observation, nowhere, 0",
        "person, ALICE, 3",
        "person, nobody, 0",
        "classification, pulsar, 1",
        "classification, (none), 2",
        "classification, Never heard, 0",
        "score, 5, 1",
        "verdict, TRUE, 0",
        "from, 2026-11-21, 3",
        "to, 2026-11-20, 1",
        "to, 2026-11-21, 3",
        "text, REAL, 1",
        "text, 100%, 1",
        "text, _, 0",
        "text, J2, 1",
        "text, J, 4"
    })
    void each_filter_limits_list_and_sums_alike(String parameter, String value, int found) {
        RatingQuery query = RatingQuery.all().with(parameter, value);

        assertThat(list.page(alice, query, 0, 10)).hasSize(found);
        assertThat(list.sums(alice, query).ratings()).isEqualTo(found);
        assertThat(streamed(alice, query)).hasSize(found);
        assertThat(RatingQuery.read(query.write())).isEqualTo(query);
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void every_order_gives_every_rating_once_both_ways(Order order) {
        for (boolean history : List.of(false, true)) {
            RatingQuery query = RatingQuery.all().with("history", history);
            List<ListedRating> up = list.page(alice, query.sorted(order, false), 0, 10);
            List<ListedRating> down = list.page(alice, query.sorted(order, true), 0, 10);

            assertThat(up)
                    .hasSize(4)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(down);
        }
    }

    @Test
    void what_is_absent_comes_last_both_ways() {
        for (boolean descending : List.of(false, true)) {
            assertThat(list.page(alice, RatingQuery.all().sorted(Order.ANSWER, descending), 0, 10))
                    .extracting(ListedRating::score)
                    .endsWith((Integer) null)
                    .startsWith(descending ? 5 : 1);
        }
    }

    @Test
    void sums_are_by_person_by_classification_and_by_utc_day_and_answer() {
        RatingSums sums = list.sums(alice, RatingQuery.all());

        assertThat(sums.ratings()).isEqualTo(4);
        assertThat(sums.people()).containsExactly(new OfPerson("alice", 3), new OfPerson("bob", 1));
        assertThat(sums.classifications())
                .containsExactly(
                        new OfClassification(null, 2),
                        new OfClassification("Pulsar", 1),
                        new OfClassification("RFI", 1));
        assertThat(sums.days())
                .containsExactly(
                        new OfDay(LocalDate.of(2026, 11, 20), "4", 1),
                        new OfDay(LocalDate.of(2026, 11, 21), "1", 1),
                        new OfDay(LocalDate.of(2026, 11, 21), "5", 1),
                        new OfDay(LocalDate.of(2026, 11, 22), null, 1));
    }

    @Test
    void the_history_has_every_change_and_says_who_removed_what_and_why() {
        removal.remove(admin, first.get(0), bob.personId(), "a slip");
        RatingQuery history = RatingQuery.all().with("history", true);

        assertThat(list.page(alice, RatingQuery.all(), 0, 10)).hasSize(3);
        List<ListedRating> entries = list.page(alice, history, 0, 10);
        assertThat(entries).hasSize(5);
        ListedRating last = entries.getFirst();
        assertThat(last.action()).isEqualTo("REMOVED");
        assertThat(last.person()).isEqualTo("bob");
        assertThat(last.doneBy()).isEqualTo("admin");
        assertThat(last.reason()).isEqualTo("a slip");
        assertThat(list.sums(alice, history).ratings()).isEqualTo(5);
        assertThat(list.sums(alice, history.with("person", "bob")).ratings()).isEqualTo(2);
    }

    @Test
    void of_a_blind_project_only_ones_own_are_there_and_all_for_administrators() {
        long blind = scene.project("BLIND");
        scene.set("project", "blind = true", blind);
        long candidate = scene.candidate(blind, scene.observation(blind, "1410773712"));
        ratings.rate(alice, candidate, new RatingInput(3, null, "RFI", "mine"));
        ratings.rate(bob, candidate, new RatingInput(2, null, "RFI", "his"));

        for (RatingQuery query :
                List.of(RatingQuery.all(), RatingQuery.all().with("history", true))) {
            RatingQuery ofBlind = query.with("project", "BLIND");
            assertThat(list.page(alice, ofBlind, 0, 10))
                    .extracting(ListedRating::person)
                    .containsExactly("alice");
            assertThat(list.sums(alice, ofBlind).people())
                    .containsExactly(new OfPerson("alice", 1));
            assertThat(list.page(alice, ofBlind.with("person", "bob"), 0, 10)).isEmpty();
            assertThat(list.sums(alice, query.with("text", "his")).ratings()).isZero();
            assertThat(streamed(alice, query)).hasSize(5);
            assertThat(streamed(admin, query)).hasSize(6);
            assertThat(
                            list.of(
                                    alice,
                                    query,
                                    List.of(
                                            new RatingList.Key(blind, candidate),
                                            new RatingList.Key(gpm, first.get(0)))))
                    .extracting(ListedRating::candidateId, ListedRating::person)
                    .containsExactly(
                            tuple(candidate, "alice"),
                            tuple(first.get(0), "alice"),
                            tuple(first.get(0), "bob"));
        }
    }

    @Test
    void a_project_that_may_not_be_seen_is_not_there() {
        long secret = scene.project("SECRET");
        scene.set("project", "restricted = true", secret);
        long candidate = scene.candidate(secret, scene.observation(secret, "1410773712"));
        ratings.rate(admin, candidate, new RatingInput(3, null, "RFI", "secret"));

        assertThat(list.page(alice, RatingQuery.all(), 0, 10)).hasSize(4);
        assertThat(list.sums(alice, RatingQuery.all()).people())
                .extracting(OfPerson::username)
                .doesNotContain("admin");
        assertThat(
                        list.of(
                                alice,
                                RatingQuery.all(),
                                List.of(new RatingList.Key(secret, candidate))))
                .isEmpty();
        for (String name : List.of("SECRET", "NOWHERE")) {
            RatingQuery query = RatingQuery.all().with("project", name);
            assertThatExceptionOfType(BadQueryException.class)
                    .isThrownBy(() -> list.sums(alice, query))
                    .withMessage("project: there is no project \"%s\".", name);
        }
        assertThat(list.page(admin, RatingQuery.all(), 0, 10)).hasSize(5);
        scene.member(secret, alice);
        assertThat(list.page(alice, RatingQuery.all(), 0, 10)).hasSize(5);
    }

    @Test
    void all_are_streamed_candidate_by_candidate() {
        assertThat(streamed(alice, RatingQuery.all()))
                .extracting(ListedRating::candidateId, ListedRating::person)
                .containsExactly(
                        tuple(first.get(0), "alice"),
                        tuple(first.get(0), "bob"),
                        tuple(first.get(1), "alice"),
                        tuple(second, "alice"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "score=6",
                "score=x",
                "verdict=MAYBE",
                "from=yesterday",
                "to=2026-02-30",
                "history=perhaps",
                "sort=size",
                "sort=when,up",
                "from=+999999999-01-01"
            })
    void what_cannot_be_read_is_refused_with_its_name(String parameter) {
        String[] parts = parameter.split("=", 2);
        assertThatExceptionOfType(BadQueryException.class)
                .isThrownBy(() -> RatingQuery.read(Map.of(parts[0], List.of(parts[1]))))
                .withMessageStartingWith(parts[0] + ": ");
    }

    @Test
    void a_query_knows_whether_anything_limits_it() {
        assertThat(RatingQuery.all().isUnlimited()).isTrue();
        assertThat(RatingQuery.all().with("history", true).isUnlimited()).isTrue();
        assertThat(RatingQuery.all().sorted(Order.PERSON, false).isUnlimited()).isTrue();
        RatingQuery limited = RatingQuery.all().with("person", "alice").with("history", true);
        assertThat(limited.isUnlimited()).isFalse();
        assertThat(limited.unlimited()).isEqualTo(RatingQuery.all().with("history", true));
        assertThat(RatingQuery.all().write()).isEmpty();
    }

    private List<ListedRating> streamed(Actor actor, RatingQuery query) {
        return transaction.execute(
                status -> {
                    try (var rows = list.stream(actor, query)) {
                        return rows.toList();
                    }
                });
    }

    private void rate(
            Actor actor, long candidate, Integer score, String term, String notes, String at) {
        ratings.rate(actor, candidate, new RatingInput(score, null, term, notes));
        scene.execute(
                "update rating set rated_at = cast(? as timestamptz) where candidate_id = ? and person_id = ?",
                at,
                candidate,
                actor.personId());
    }
}
