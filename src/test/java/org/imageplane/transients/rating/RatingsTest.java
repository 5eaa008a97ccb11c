package org.imageplane.transients.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RatingTest
class RatingsTest {

    @Autowired Ratings ratings;
    @Autowired RatingScene scene;
    @Autowired HeardNews news;
    @Autowired PlatformTransactionManager transactions;

    Actor alice;
    Actor bob;
    long candidate;

    @BeforeEach
    void a_candidate_and_two_raters() {
        alice = scene.rater("alice");
        bob = scene.rater("bob");
        candidate = scene.survey(1).getFirst();
        news.take();
    }

    @Test
    void a_rating_is_stored_counted_and_told() {
        Rating rating = ratings.rate(alice, candidate, new RatingInput(4, null, "pulsar", " odd "));

        assertThat(rating.score()).isEqualTo(4);
        assertThat(rating.classification()).isEqualTo("Pulsar");
        assertThat(rating.notes()).isEqualTo("odd");
        assertThat(rating.username()).isEqualTo("alice");
        assertThat(rating.ratedAt())
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
        assertThat(ratings.own(alice, candidate)).contains(rating);
        assertThat(ratings.own(bob, candidate)).isEmpty();
        assertThat(scene.counters(candidate)).isEqualTo(new RatingScene.Counters(1, 4, 1));
        assertThat(scene.ratedCount(candidate)).isEqualTo(1);
        assertThat(scene.wrongCounters()).isEmpty();
        assertThat(news.take()).containsExactly(new CandidateRated(1, candidate, alice.personId()));
        assertThat(news.heardInTransaction()).isFalse();
    }

    @Test
    void nothing_is_told_of_a_rating_whose_transaction_fails() {
        var transaction = new TransactionTemplate(transactions);
        transaction.executeWithoutResult(
                status -> {
                    ratings.rate(alice, candidate, score(4));
                    status.setRollbackOnly();
                });
        assertThat(news.take()).isEmpty();

        transaction.executeWithoutResult(
                status -> {
                    ratings.rate(alice, candidate, score(4));
                    assertThat(news.take()).isEmpty();
                });
        assertThat(news.take()).hasSize(1);
    }

    @Test
    void a_second_rater_changes_the_mean_but_not_the_number_of_rated_candidates() {
        ratings.rate(alice, candidate, score(5));
        ratings.rate(bob, candidate, score(2));

        assertThat(scene.counters(candidate)).isEqualTo(new RatingScene.Counters(2, 7, 2));
        assertThat(scene.text("select mean_score from candidate where id = ?", candidate))
                .isEqualTo("3.5");
        assertThat(scene.ratedCount(candidate)).isEqualTo(1);
    }

    @Test
    void a_changed_mind_replaces_the_rating_and_stays_in_the_history() {
        ratings.rate(alice, candidate, new RatingInput(5, null, "Pulsar", "sure"));
        ratings.rate(alice, candidate, new RatingInput(1, null, null, null));

        Rating own = ratings.own(alice, candidate).orElseThrow();
        assertThat(own.score()).isEqualTo(1);
        assertThat(own.classification()).isNull();
        assertThat(own.notes()).as("notes that were not given are kept").isEqualTo("sure");
        assertThat(scene.counters(candidate)).isEqualTo(new RatingScene.Counters(1, 1, 1));
        assertThat(ratings.history(bob, candidate))
                .extracting(RatingChange::action, RatingChange::score, RatingChange::doneBy)
                .containsExactly(tuple("CHANGED", 1, "alice"), tuple("RATED", 5, "alice"));
    }

    @Test
    void the_same_rating_again_changes_nothing() {
        Rating first = ratings.rate(alice, candidate, new RatingInput(3, null, "RFI", "n"));
        news.take();

        assertThat(ratings.rate(alice, candidate, new RatingInput(3, null, "rfi", "n")))
                .isEqualTo(first);
        assertThat(ratings.history(alice, candidate)).hasSize(1);
        assertThat(news.take()).isEmpty();
    }

    @Test
    void the_same_rating_after_a_week_is_a_confirmation() {
        ratings.rate(alice, candidate, score(3));
        scene.execute("update rating set rated_at = now() - interval '8 days'");

        Rating again = ratings.rate(alice, candidate, score(3));

        assertThat(again.ratedAt()).isAfter(Instant.now().minus(Duration.ofHours(1)));
        assertThat(ratings.history(alice, candidate))
                .extracting(RatingChange::action)
                .containsExactly("RATED", "RATED");
        assertThat(scene.wrongCounters()).isEmpty();
    }

    @Test
    void notes_alone_are_kept_but_do_not_make_it_rated() {
        ratings.rate(alice, candidate, new RatingInput(null, null, null, "look again"));

        assertThat(ratings.own(alice, candidate)).map(Rating::notes).contains("look again");
        assertThat(scene.counters(candidate)).isEqualTo(new RatingScene.Counters(0, 0, 0));
        assertThat(scene.ratedCount(candidate)).isZero();
    }

    @Test
    void a_classification_without_a_score_counts_as_a_rating_but_not_in_the_mean() {
        ratings.rate(alice, candidate, new RatingInput(null, null, "Airplane", null));

        assertThat(scene.counters(candidate)).isEqualTo(new RatingScene.Counters(1, 0, 0));
        assertThat(scene.text("select coalesce(mean_score::text, 'none') from candidate"))
                .isEqualTo("none");
    }

    @Test
    void a_verdict_is_stored_where_the_project_asks_for_one() {
        long vaster = scene.project("VASTER", "TRUE_FALSE_UNSURE");
        long second = scene.candidate(vaster, scene.observation(vaster, "SB50230"));

        Rating rating =
                ratings.rate(
                        alice, second, new RatingInput(null, Verdict.UNSURE, "Flaring STAR", null));

        assertThat(rating.verdict()).isEqualTo(Verdict.UNSURE);
        assertThat(rating.classification()).isEqualTo("Flaring star");
        assertThat(ratings.history(alice, second).getFirst().verdict()).isEqualTo(Verdict.UNSURE);
        assertThatThrownBy(() -> ratings.rate(alice, second, score(3)))
                .isInstanceOf(RatingRefusedException.class)
                .hasMessage(
                        "Project VASTER is rated with a verdict (TRUE, FALSE or UNSURE), not with a score.");
    }

    @Test
    void what_does_not_fit_is_refused_with_a_sentence_and_changes_nothing() {
        refused(new RatingInput(0, null, null, null), "A score is from 1 to 5, not 0.");
        refused(new RatingInput(6, null, null, null), "A score is from 1 to 5, not 6.");
        refused(
                new RatingInput(null, Verdict.TRUE, null, null),
                "Project GPM is rated with a score from 1 to 5, not with a verdict.");
        refused(
                new RatingInput(3, null, "Flaring star", null),
                "There is no classification “Flaring star” for this project.");
        refused(
                new RatingInput(null, null, " ", " "),
                "This rating says nothing: give a score from 1 to 5, a classification or notes.");
        refused(
                new RatingInput(3, null, null, "x".repeat(10_001)),
                "Notes may have 10,000 characters; these are 10,001.");
        refused(
                new RatingInput(3, null, null, "a\0b"),
                "Notes hold a character that cannot be stored (NUL, or half of a pair).");
        refused(
                new RatingInput(3, null, null, "a\ud83db"),
                "Notes hold a character that cannot be stored (NUL, or half of a pair).");
        refused(
                new RatingInput(3, null, "a\0b", null),
                "Classifications hold a character that cannot be stored (NUL, or half of a pair).");
        assertThat(scene.count("rating")).isZero();
        assertThat(scene.count("rating_history")).isZero();
    }

    @Test
    void ten_thousand_characters_beyond_the_basic_plane_are_notes_like_others() {
        String stars = "🌟".repeat(10_000);

        assertThat(ratings.rate(alice, candidate, new RatingInput(1, null, null, stars)).notes())
                .isEqualTo(stars);
    }

    @Test
    void a_retired_classification_cannot_be_chosen() {
        scene.execute(
                """
                insert into classification (rating_scale, name, created_by, retired_at)
                values ('CONFIDENCE_1_5', 'Comet', ?, now())
                """,
                alice.personId());

        refused(
                new RatingInput(3, null, "Comet", null),
                "The classification “Comet” is no longer used: choose another.");
    }

    @Test
    void a_withdrawn_rating_is_gone_but_for_the_history() {
        ratings.rate(alice, candidate, score(4));

        assertThat(ratings.withdraw(alice, candidate)).isTrue();
        assertThat(ratings.withdraw(alice, candidate)).isFalse();

        assertThat(ratings.own(alice, candidate)).isEmpty();
        assertThat(scene.counters(candidate)).isEqualTo(new RatingScene.Counters(0, 0, 0));
        assertThat(scene.ratedCount(candidate)).isZero();
        assertThat(scene.wrongCounters()).isEmpty();
        assertThat(ratings.history(alice, candidate))
                .extracting(RatingChange::action)
                .containsExactly("REMOVED", "RATED");
    }

    @Test
    void in_a_blind_project_only_administrators_see_what_others_said() {
        scene.set("project", "blind = true", 1);
        ratings.rate(alice, candidate, score(4));
        ratings.rate(bob, candidate, score(1));
        ratings.comment(alice, candidate, "mine");

        assertThat(ratings.history(bob, candidate))
                .extracting(RatingChange::username)
                .containsExactly("bob");
        assertThat(ratings.comments(bob, candidate)).isEmpty();
        assertThat(ratings.comments(alice, candidate)).hasSize(1);
        Actor root = scene.person("root", Role.ADMIN);
        assertThat(ratings.history(root, candidate)).hasSize(2);
        assertThat(ratings.comments(root, candidate)).hasSize(1);
    }

    @Test
    void a_restricted_project_is_absent_for_others_than_members_and_administrators() {
        scene.set("project", "restricted = true", 1);
        scene.member(1, alice);
        Actor root = scene.person("root", Role.ADMIN);

        assertThat(ratings.rate(alice, candidate, score(4)).score()).isEqualTo(4);
        assertThat(ratings.rate(root, candidate, score(5)).score()).isEqualTo(5);
        assertThatThrownBy(() -> ratings.rate(bob, candidate, score(4)))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("There is no candidate %d.", candidate);
        assertThatThrownBy(() -> ratings.history(bob, candidate))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> ratings.own(bob, candidate))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> ratings.rateObservation(bob, candidate, score(4)))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> ratings.comment(bob, candidate, "hello"))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> ratings.rate(bob, 4711, score(4)))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void only_raters_rate() {
        Actor uploader = scene.person("robot", Role.UPLOADER);

        assertThatThrownBy(() -> ratings.rate(uploader, candidate, score(4)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ratings.withdraw(uploader, candidate))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ratings.undo(uploader, candidate))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ratings.rateObservation(uploader, candidate, score(4)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ratings.comment(uploader, candidate, "x"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ratings.history(uploader, candidate))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void comments_are_added_to_and_carried_by_the_candidate_as_one_text() {
        ratings.comment(alice, candidate, "bright in\none frame ");
        Comment second = ratings.comment(bob, candidate, "a satellite");

        assertThat(ratings.comments(alice, candidate))
                .extracting(Comment::username, Comment::text)
                .containsExactly(
                        tuple("alice", "bright in\none frame"), tuple("bob", "a satellite"));
        String day = second.writtenAt().toString().substring(0, 10);
        assertThat(scene.text("select notes from candidate where id = ?", candidate))
                .isEqualTo(day + " alice: bright in one frame\n" + day + " bob: a satellite");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "a\0b"})
    void a_comment_that_says_nothing_or_cannot_be_stored_is_refused(String text) {
        assertThatThrownBy(() -> ratings.comment(alice, candidate, text))
                .isInstanceOf(RatingRefusedException.class);
        assertThat(scene.count("candidate_comment")).isZero();
    }

    private void refused(RatingInput input, String sentence) {
        assertThatThrownBy(() -> ratings.rate(alice, candidate, input))
                .isInstanceOf(RatingRefusedException.class)
                .hasMessage(sentence);
    }

    private static RatingInput score(@Nullable Integer score) {
        return new RatingInput(score, null, null, null);
    }
}
