package org.imageplane.transients.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.candidate.CandidateQuery;
import org.imageplane.transients.candidate.Histograms;
import org.imageplane.transients.rating.CandidateRated;
import org.imageplane.transients.rating.ClaimsChanged;
import org.imageplane.transients.rating.QueueSettings;
import org.imageplane.transients.rating.RatingInput;
import org.imageplane.transients.rating.RatingQueue;
import org.imageplane.transients.rating.Ratings;
import org.imageplane.transients.survey.Projects;
import org.imageplane.transients.survey.ProjectsChanged;
import org.imageplane.transients.survey.Quantities;
import org.imageplane.transients.survey.QuantitiesChanged;
import org.imageplane.transients.survey.Quantity;
import org.imageplane.transients.survey.QuantityRegistry;
import org.imageplane.transients.testing.AnotherProcess;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** What one process does, the other one shows: two whole applications on one database. */
@SpringBootTest
@CleanDatabase
class SharedStateTest {

    private static AnotherProcess there;

    @Autowired TestPeople people;
    @Autowired Surveys surveys;
    @Autowired Quantities quantities;
    @Autowired Histograms histograms;
    @Autowired ApplicationEventPublisher events;
    @Autowired Heard heard;

    private Actor alice;

    @BeforeAll
    static void another_process() {
        there = AnotherProcess.start("transients.quantity-indexes.enabled=false");
    }

    @AfterAll
    static void stop() {
        there.close();
    }

    @BeforeEach
    void forget_what_earlier_tests_left() {
        alice = people.add("alice", Role.ADMIN);
        there.publish(new QuantitiesChanged());
        heard.events.clear();
    }

    @Test
    void a_quantity_that_another_process_registers_is_known_here() {
        long project = surveys.aProject("GPM").id();
        assertThat(quantities.ofProject(project)).isEmpty();

        register(project, "brand_new");

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () ->
                                assertThat(quantities.ofProject(project))
                                        .extracting(Quantity::key)
                                        .containsExactly("brand_new"));
    }

    @Test
    void histograms_are_counted_anew_when_another_process_changes_the_quantities() {
        surveys.aCandidate().in("GPM").number(1).with("can_det_stat", 5).store();
        Quantity statistic = quantities.find("can_det_stat").orElseThrow();
        assertThat(count(statistic)).isEqualTo(1);
        surveys.aCandidate().in("GPM").number(2).with("can_det_stat", 7).store();
        assertThat(count(statistic)).as("as it is kept").isEqualTo(1);

        register(surveys.aProject("GPM").id(), "another_one");

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(count(statistic)).isEqualTo(2));
    }

    @Test
    void what_is_remembered_is_dropped_where_news_may_have_been_missed() {
        surveys.aCandidate().in("GPM").number(1).with("can_det_stat", 5).store();
        Quantity statistic = quantities.find("can_det_stat").orElseThrow();
        assertThat(count(statistic)).isEqualTo(1);
        surveys.aCandidate().in("GPM").number(2).with("can_det_stat", 7).store();

        events.publishEvent(new NewsMissed());

        assertThat(count(statistic)).isEqualTo(2);
    }

    @Test
    void ratings_claims_and_projects_are_told() throws Exception {
        long candidate = surveys.aCandidate().in("GPM").number(1).store().id();
        long project = surveys.aProject("GPM").id();

        var queue = there.get(RatingQueue.class);
        assertThat(queue.next(alice, QueueSettings.defaults(), null)).contains(candidate);
        assertThat(heard.next()).isEqualTo(new ClaimsChanged(project, alice.personId()));
        assertThat(queue.keep(alice, candidate)).isTrue();
        queue.release(alice, candidate);
        assertThat(heard.next())
                .as("released, prolonging is no news")
                .isEqualTo(new ClaimsChanged(project, alice.personId()));
        there.get(Ratings.class).rate(alice, candidate, new RatingInput(4, null, null, null));
        assertThat(heard.next())
                .isEqualTo(new CandidateRated(project, candidate, alice.personId()));
        there.get(Projects.class).putMember(alice, "GPM", "alice", "RATER");
        assertThat(heard.next()).isEqualTo(new ProjectsChanged(project));
    }

    private static void register(long project, String key) {
        there.get(TransactionTemplate.class)
                .executeWithoutResult(
                        status -> there.get(QuantityRegistry.class).register(project, Set.of(key)));
    }

    private long count(Quantity quantity) {
        return histograms.of(alice, CandidateQuery.all(), quantity, null).bins().counts().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    @TestConfiguration
    static class Listening {

        @Bean
        Heard heard() {
            return new Heard();
        }
    }

    /** What was told from elsewhere. */
    static class Heard {

        private final BlockingQueue<Object> events = new LinkedBlockingQueue<>();

        @EventListener
        void onRated(Elsewhere<CandidateRated> told) {
            events.add(told.event());
        }

        @EventListener
        void onClaims(Elsewhere<ClaimsChanged> told) {
            events.add(told.event());
        }

        @EventListener
        void onProjects(Elsewhere<ProjectsChanged> told) {
            events.add(told.event());
        }

        Object next() throws InterruptedException {
            return events.poll(10, TimeUnit.SECONDS);
        }
    }
}
