package org.imageplane.transients.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.NoSuchElementException;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.AuditLog;
import org.imageplane.transients.account.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@RatingTest
class RatingRemovalTest {

    @Autowired Ratings ratings;
    @Autowired RatingRemoval removal;
    @Autowired AuditLog audit;
    @Autowired RatingScene scene;
    @Autowired HeardNews news;

    Actor admin;
    Actor alice;
    Actor bob;
    long candidate;

    @BeforeEach
    void a_candidate_that_two_people_rated() {
        admin = scene.person("admin", Role.ADMIN);
        alice = scene.rater("alice");
        bob = scene.rater("bob");
        candidate = scene.survey(2).getFirst();
        ratings.rate(alice, candidate, new RatingInput(3, null, "RFI", "at first"));
        ratings.rate(alice, candidate, new RatingInput(5, null, "Pulsar", "sure"));
        ratings.rate(bob, candidate, new RatingInput(1, null, null, null));
        news.take();
    }

    @AfterEach
    void the_counters_are_right() {
        assertThat(scene.wrongCounters()).isEmpty();
    }

    @Test
    void it_goes_and_the_history_says_who_took_it_away_and_why() {
        assertThat(removal.remove(admin, candidate, alice.personId(), "  rated the wrong beam "))
                .isTrue();

        assertThat(ratings.own(alice, candidate)).isEmpty();
        assertThat(ratings.own(bob, candidate)).isPresent();
        assertThat(scene.counters(candidate)).isEqualTo(new RatingScene.Counters(1, 1, 1));
        RatingChange last = ratings.history(bob, candidate).getFirst();
        assertThat(last.action()).isEqualTo("REMOVED");
        assertThat(last.username()).isEqualTo("alice");
        assertThat(last.doneBy()).isEqualTo("admin");
        assertThat(last.reason()).isEqualTo("rated the wrong beam");
        assertThat(last.score()).isEqualTo(5);
        assertThat(last.notes()).isEqualTo("sure");
    }

    @Test
    void it_is_in_the_audit_log_and_told_after_the_commit() {
        removal.remove(admin, candidate, alice.personId(), "rated the wrong beam");

        assertThat(audit.entries(admin, new AuditLog.Query(null, "rating", ""), 0, 10))
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.username()).isEqualTo("admin");
                            assertThat(entry.subject())
                                    .isEqualTo("candidate %d of GPM, by alice", candidate);
                            assertThat(entry.details())
                                    .isEqualTo(
                                            "Took away alice’s rating (confidence 5, Pulsar): rated the wrong beam");
                        });
        assertThat(news.heardInTransaction()).isFalse();
        assertThat(news.take())
                .singleElement()
                .isInstanceOfSatisfying(
                        CandidateRated.class,
                        told -> {
                            assertThat(told.candidateId()).isEqualTo(candidate);
                            assertThat(told.personId()).isEqualTo(alice.personId());
                        });
    }

    @Test
    void undo_brings_back_nothing_of_what_was_taken_away_but_the_person_may_rate_again() {
        removal.remove(admin, candidate, alice.personId(), "rated the wrong beam");

        assertThat(ratings.undo(alice, candidate)).isEmpty();
        ratings.rate(alice, candidate, new RatingInput(2, null, null, null));
        assertThat(ratings.own(alice, candidate)).map(Rating::score).contains(2);
        assertThat(ratings.undo(alice, candidate)).isEmpty();
        assertThat(ratings.undo(alice, candidate)).isEmpty();
        assertThat(ratings.history(alice, candidate))
                .extracting(RatingChange::username, RatingChange::action)
                .startsWith(
                        tuple("alice", "REMOVED"),
                        tuple("alice", "RATED"),
                        tuple("alice", "REMOVED"));
    }

    @Test
    void nothing_happens_without_a_reason_that_can_be_kept() {
        assertThatThrownBy(() -> removal.remove(admin, candidate, alice.personId(), " \n"))
                .isInstanceOf(RatingRefusedException.class)
                .hasMessageContaining("Say why");
        assertThatThrownBy(
                        () -> removal.remove(admin, candidate, alice.personId(), "x".repeat(501)))
                .isInstanceOf(RatingRefusedException.class)
                .hasMessage("A reason has at most 500 characters, not 501.");
        assertThatThrownBy(() -> removal.remove(admin, candidate, alice.personId(), "a\0b"))
                .isInstanceOf(RatingRefusedException.class);

        assertThat(ratings.own(alice, candidate)).isPresent();
        assertThat(audit.count(admin, new AuditLog.Query(null, "rating", ""))).isZero();
        assertThat(news.take()).isEmpty();
    }

    @Test
    void only_administrators_may() {
        assertThatThrownBy(() -> removal.remove(bob, candidate, alice.personId(), "no pulsar"))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(ratings.own(alice, candidate)).isPresent();
    }

    @Test
    void a_rating_that_is_not_there_is_no_rating_taken_away() {
        removal.remove(admin, candidate, alice.personId(), "once");
        news.take();

        assertThat(removal.remove(admin, candidate, alice.personId(), "twice")).isFalse();
        assertThat(audit.count(admin, new AuditLog.Query(null, "rating", ""))).isEqualTo(1);
        assertThat(news.take()).isEmpty();
        assertThatThrownBy(() -> removal.remove(admin, 999_999, alice.personId(), "who"))
                .isInstanceOf(NoSuchElementException.class);
    }
}
