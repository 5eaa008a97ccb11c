package org.imageplane.transients.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.rating.QueueSettings.Order;
import org.imageplane.transients.rating.QueueSettings.Which;
import org.imageplane.transients.rating.RatingActivity.NewComment;
import org.imageplane.transients.rating.RatingActivity.OthersRatings;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@CleanDatabase
class RatingActivityTest {

    private static final RatingInput SURE = new RatingInput(5, null, null, null);

    @Autowired private RatingActivity activity;
    @Autowired private RatingQueue queue;
    @Autowired private Ratings ratings;
    @Autowired private Surveys surveys;
    @Autowired private TestPeople people;
    @Autowired private JdbcClient jdbc;

    private final Instant anHourAgo = Instant.now().minus(Duration.ofHours(1));
    private Actor alice;
    private Actor bob;
    private Actor administrator;
    private long project;

    @BeforeEach
    void two_raters() {
        alice = people.add("alice", Role.RATER);
        bob = people.add("bob", Role.RATER);
        administrator = people.add("carol", Role.ADMIN);
        project = surveys.aProject("GPM").id();
    }

    @Test
    void what_others_rated_since_is_counted_and_what_oneself_or_before_is_not() {
        ratings.rate(bob, surveys.aCandidate().store().id(), SURE);
        ratings.rate(administrator, surveys.aCandidate().store().id(), SURE);
        ratings.rate(alice, surveys.aCandidate().store().id(), SURE);
        long before = surveys.aCandidate().store().id();
        ratings.rate(bob, before, SURE);
        jdbc.sql("update rating set rated_at = now() - interval '2 hours' where candidate_id = ?")
                .param(before)
                .update();

        assertThat(activity.byOthersSince(alice, anHourAgo))
                .containsExactly(new OthersRatings(project, 2, 2));
    }

    @Test
    void of_blind_and_closed_projects_only_administrators_hear_what_others_did() {
        blind();
        long closed = surveys.aRestrictedProject("closed", "bob").id();
        long candidate = surveys.aCandidate().in("closed").store().id();
        ratings.rate(bob, candidate, SURE);
        ratings.rate(alice, inGpm(), SURE);
        ratings.rate(bob, inGpm(), SURE);
        ratings.comment(bob, candidate, "bright");

        assertThat(activity.byOthersSince(alice, anHourAgo)).isEmpty();
        assertThat(activity.perDay(alice, 3).get(project)).containsExactly(0, 0, 1);
        assertThat(activity.perDay(alice, 3)).doesNotContainKey(closed);
        assertThat(activity.byOthersSince(administrator, anHourAgo))
                .containsExactly(new OthersRatings(project, 2, 2), new OthersRatings(closed, 1, 1));
        assertThat(activity.perDay(administrator, 3).get(project)).containsExactly(0, 0, 2);
    }

    @Test
    void comments_on_what_one_has_rated_are_news_and_those_elsewhere_are_not() {
        long rated = inGpm();
        ratings.rate(alice, rated, SURE);
        ratings.comment(bob, rated, "first");
        ratings.comment(bob, rated, "second");
        ratings.comment(alice, rated, "my own");
        ratings.comment(bob, inGpm(), "not rated by alice");

        var comments = activity.commentsOnRatedSince(alice, anHourAgo, 1);
        assertThat(comments.all()).isEqualTo(2);
        assertThat(comments.newest())
                .extracting(NewComment::text, NewComment::username, NewComment::candidateId)
                .containsExactly(tuple("second", "bob", rated));
        blind();
        assertThat(activity.commentsOnRatedSince(alice, anHourAgo, 5).newest()).isEmpty();
    }

    @Test
    void ratings_stand_at_the_day_they_were_given_on() {
        for (int days : List.of(0, 1, 1, 13, 14)) {
            long candidate = inGpm();
            ratings.rate(alice, candidate, SURE);
            jdbc.sql(
                            "update rating set rated_at = now() - make_interval(days => ?) where candidate_id = ?")
                    .params(days, candidate)
                    .update();
        }
        assertThat(activity.perDay(alice, 14).get(project))
                .containsExactly(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 1);
    }

    @Test
    void what_is_left_is_counted_by_project_whichever_project_is_set() {
        ratings.rate(alice, inGpm(), SURE);
        inGpm();
        inGpm();
        long other = surveys.aProject("GLEAM-X").id();
        surveys.aCandidate().in("GLEAM-X").of("1410770000").store();
        surveys.aRestrictedProject("closed", "bob");
        surveys.aCandidate().in("closed").store();

        assertThat(queue.leftByProject(alice, QueueSettings.defaults().inProject("GPM"), 100))
                .containsOnly(Map.entry(project, 2L), Map.entry(other, 1L));
        assertThat(queue.leftByProject(alice, QueueSettings.defaults(), 1).values())
                .as("counted no further")
                .containsOnly(1L);
        var withoutItsBand =
                new QueueSettings(
                        null,
                        Order.RANDOM,
                        Which.ALL,
                        Set.of(
                                ObservingBand.MWA.stream()
                                        .filter(
                                                band ->
                                                        band.lowMhz() < 184.96
                                                                && band.highMhz() > 184.96)
                                        .findFirst()
                                        .orElseThrow()
                                        .name()));
        assertThat(queue.leftByProject(alice, withoutItsBand, 100).values()).containsOnly(0L);
    }

    private long inGpm() {
        return surveys.aCandidate().in("GPM").store().id();
    }

    private void blind() {
        jdbc.sql("update project set blind = true where id = ?").param(project).update();
    }
}
