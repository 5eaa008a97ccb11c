package org.imageplane.transients.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.AuditAct;
import org.imageplane.transients.account.AuditEntry;
import org.imageplane.transients.account.AuditLog;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.rating.RatingInput;
import org.imageplane.transients.rating.RatingRefusedException;
import org.imageplane.transients.rating.Ratings;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** What administrators change of projects, detection filters and quantities. */
@SpringBootTest
@CleanDatabase
@RecordApplicationEvents
class SurveyAdministrationTest {

    @Autowired private Projects projects;
    @Autowired private DetectionFilters filters;
    @Autowired private QuantityWording wording;
    @Autowired private Quantities quantities;
    @Autowired private Ratings ratings;
    @Autowired private AuditLog audit;
    @Autowired private Surveys surveys;
    @Autowired private TestPeople people;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;
    @Autowired private ApplicationEvents events;
    private Actor ada;
    private Actor alice;

    @BeforeEach
    void an_administrator_and_a_rater() {
        ada = people.add("ada", Role.ADMIN);
        alice = people.add("alice", Role.RATER);
    }

    @AfterEach
    void the_quantity_as_it_was_seeded() {
        jdbc.sql(
                        """
                        update quantity set label = 'Fluence', unit = 'Jy s', decimals = 3, position = 30
                        where key = 'can_fluence'
                        """)
                .update();
    }

    @Test
    void a_project_is_changed_told_and_noted() {
        Project before = surveys.aProject("GPM");
        var wanted =
                new NewProject("GPM 2026", "North", RatingScale.TRUE_FALSE_UNSURE, 3, true, true);

        ProjectChange change = projects.change(ada, before, wanted);

        Project now = projects.find(ada, "gpm 2026").orElseThrow();
        assertThat(change).isEqualTo(new ProjectChange.Changed(now));
        assertThat(now)
                .isEqualTo(
                        new Project(
                                before.id(),
                                "GPM 2026",
                                "North",
                                RatingScale.TRUE_FALSE_UNSURE,
                                3,
                                true,
                                true));
        assertThat(events.stream(ProjectsChanged.class))
                .last()
                .isEqualTo(new ProjectsChanged(before.id()));
        assertThat(noted())
                .first()
                .satisfies(
                        entry -> {
                            assertThat(entry.act()).isEqualTo(AuditAct.CHANGED);
                            assertThat(entry.subject()).isEqualTo("GPM");
                            assertThat(entry.details())
                                    .contains(
                                            "GPM 2026",
                                            "Ratings wanted: 3.",
                                            "Blind.",
                                            "members alone");
                        });
    }

    @Test
    void a_scale_waits_for_the_rating_that_is_being_made_and_is_then_refused() throws Exception {
        long candidate = surveys.aCandidate().in("GPM").store().id();
        Project before = projects.find(ada, "GPM").orElseThrow();
        var rated = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> rating =
                    others.submit(
                            () ->
                                    transaction.executeWithoutResult(
                                            status -> {
                                                ratings.rate(
                                                        alice,
                                                        candidate,
                                                        new RatingInput(4, null, null, ""));
                                                rated.countDown();
                                                await(commit);
                                            }));
            await(rated);
            Future<ProjectChange> change =
                    others.submit(() -> projects.change(ada, before, verdicts(before)));
            untilSomebodyWaits();
            commit.countDown();
            rating.get();

            assertThat(change.get()).isInstanceOf(ProjectChange.Refused.class);
        }
        assertThat(projects.find(ada, "GPM")).contains(before);
    }

    @Test
    void a_rating_waits_for_the_scale_that_is_being_changed_and_goes_by_the_new_one()
            throws Exception {
        long candidate = surveys.aCandidate().in("GPM").store().id();
        Project before = projects.find(ada, "GPM").orElseThrow();
        var changed = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> change =
                    others.submit(
                            () ->
                                    transaction.executeWithoutResult(
                                            status -> {
                                                projects.change(ada, before, verdicts(before));
                                                changed.countDown();
                                                await(commit);
                                            }));
            await(changed);
            Future<?> rating =
                    others.submit(
                            () ->
                                    ratings.rate(
                                            alice, candidate, new RatingInput(4, null, null, "")));
            untilSomebodyWaits();
            commit.countDown();
            change.get();

            assertThatThrownBy(rating::get).hasCauseInstanceOf(RatingRefusedException.class);
        }
        assertThat(jdbc.sql("select count(*) from rating").query(Long.class).single()).isZero();
    }

    /** Or until it is clear that nobody will. */
    private void untilSomebodyWaits() {
        Instant end = Instant.now().plusSeconds(10);
        while (Instant.now().isBefore(end)
                && jdbc.sql(
                                        """
                                select count(*) from pg_locks l join pg_stat_activity a using (pid)
                                where not l.granted and a.datname = current_database()
                                """)
                                .query(Long.class)
                                .single()
                        == 0) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static NewProject verdicts(Project project) {
        return new NewProject(
                project.name(),
                project.description(),
                RatingScale.TRUE_FALSE_UNSURE,
                project.ratingsWanted(),
                project.blind(),
                project.restricted());
    }

    @Test
    void of_two_administrators_the_second_does_not_overwrite_the_first() {
        Project before = surveys.aProject("GPM");
        projects.change(ada, before, like(before, "GPM", "From the first"));

        assertThat(projects.change(ada, before, like(before, "GPM", "From the second")))
                .isInstanceOfSatisfying(
                        ProjectChange.Refused.class,
                        refused ->
                                assertThat(refused.sentence())
                                        .startsWith("Somebody else changed GPM"));
        assertThat(projects.find(ada, "GPM").orElseThrow().description())
                .isEqualTo("From the first");
    }

    @Test
    void a_name_is_one_projects_and_a_rated_project_keeps_its_scale() {
        Project gpm = surveys.aProject("GPM");
        surveys.aProject("VASTER");
        assertThat(projects.change(ada, gpm, like(gpm, "vaster", "")))
                .isEqualTo(new ProjectChange.Refused("name", "There is a project vaster already."));
        long candidate = surveys.aCandidate().in("GPM").store().id();
        ratings.rate(alice, candidate, new RatingInput(4, null, null, null));
        ratings.withdraw(alice, candidate);

        var other = new NewProject("GPM", "", RatingScale.TRUE_FALSE_UNSURE, 1, false, false);
        assertThat(projects.change(ada, gpm, other))
                .isInstanceOfSatisfying(
                        ProjectChange.Refused.class,
                        refused -> assertThat(refused.field()).isEqualTo("ratingScale"));
        assertThat(projects.find(ada, "GPM")).contains(gpm);
    }

    @Test
    void facts_come_from_the_counters() {
        surveys.aRestrictedProject("Secret", "alice");
        surveys.aCandidate().in("GPM").store();
        long rated = surveys.aCandidate().in("GPM").store().id();
        ratings.rate(alice, rated, new RatingInput(4, null, null, null));

        List<ProjectFacts> facts = projects.facts(ada);

        assertThat(facts).extracting(one -> one.project().name()).containsExactly("GPM", "Secret");
        assertThat(facts.getFirst().observations()).isEqualTo(1);
        assertThat(facts.getFirst().candidates()).isEqualTo(2);
        assertThat(facts.getFirst().rated()).isEqualTo(1);
        assertThat(facts.getLast().members()).isEqualTo(1);
        assertThat(projects.members(ada, facts.getLast().project().id()))
                .extracting(ProjectMember::username)
                .containsExactly("alice");
    }

    @Test
    void a_filter_is_added_described_retired_and_restored_and_candidates_keep_it() {
        surveys.aCandidate().store();
        DetectionFilter seen = filters.findOrCreate("rms");
        assertThat(filters.add(ada, " rms ", "")).isInstanceOf(DetectionFilterChange.Refused.class);
        assertThat(filters.add(ada, "  ", "")).isInstanceOf(DetectionFilterChange.Refused.class);
        assertThat(filters.add(ada, "tcg", "Matched"))
                .isInstanceOf(DetectionFilterChange.Changed.class);
        assertThat(filters.describe(ada, seen, "Root mean square"))
                .isInstanceOf(DetectionFilterChange.Changed.class);
        assertThat(filters.describe(ada, seen, "Something else"))
                .isInstanceOf(DetectionFilterChange.Refused.class);

        filters.retire(ada, seen.id());
        filters.retire(ada, seen.id());

        assertThat(filters.findOrCreate("rms"))
                .isEqualTo(new DetectionFilter(seen.id(), "rms", "Root mean square", true));
        filters.restore(ada, seen.id());
        assertThat(filters.findOrCreate("rms").retired()).isFalse();
        assertThat(noted())
                .filteredOn(entry -> entry.subjectKind().equals("detection filter"))
                .extracting(AuditEntry::act)
                .containsExactly(
                        AuditAct.RESTORED, AuditAct.RETIRED, AuditAct.CHANGED, AuditAct.ADDED);
    }

    @Test
    void what_is_said_of_a_quantity_is_everywhere_at_once() {
        ListedQuantity before = fluence();
        QuantityWords is = before.words();
        var wanted = new QuantityWords("Burst fluence", "Jy ms", "x", 1, is.group(), 5, true, true);
        assertThat(quantities.find("can_fluence").orElseThrow().label()).isEqualTo("Fluence");

        assertThat(wording.change(ada, before, wanted)).isInstanceOf(QuantityChange.Changed.class);

        assertThat(quantities.find("can_fluence").orElseThrow().heading())
                .isEqualTo("Burst fluence [Jy ms]");
        assertThat(quantities.all().getFirst().key()).isEqualTo("can_fluence");
        assertThat(events.stream(QuantitiesChanged.class)).isNotEmpty();
        assertThat(noted().getFirst().details())
                .contains("Label “Burst fluence”, was “Fluence”.", "Unit “Jy ms”, was “Jy s”.");
        assertThat(wording.change(ada, before, is))
                .as("nothing to change is no conflict")
                .isInstanceOf(QuantityChange.Changed.class);
        assertThat(wording.change(ada, before, with(is, "Fluence again", "Jy s")))
                .isInstanceOf(QuantityChange.Refused.class);
        wording.change(ada, fluence(), is);
    }

    @Test
    void a_unit_that_downloads_cannot_carry_is_refused_but_one_that_was_there_stays() {
        ListedQuantity before = fluence();
        for (String unit : List.of("σ", "Jy\u0000", "Ångström", "Jy;s")) {
            assertThat(wording.change(ada, before, with(before.words(), "Fluence", unit)))
                    .as(unit)
                    .isInstanceOfSatisfying(
                            QuantityChange.Refused.class,
                            refused -> assertThat(refused.problems()).containsOnlyKeys("unit"));
        }
        assertThat(wording.change(ada, before, with(before.words(), " ", "pix²")))
                .isInstanceOfSatisfying(
                        QuantityChange.Refused.class,
                        refused -> assertThat(refused.problems()).containsOnlyKeys("label"));
        assertThat(fluence()).isEqualTo(before);
        ListedQuantity sigma = listed("nks_res_dif");
        assertThat(sigma.quantity().unit()).isEqualTo("σ");
        assertThat(wording.change(ada, sigma, with(sigma.words(), "Excess", "σ")))
                .isInstanceOf(QuantityChange.Changed.class);
        wording.change(ada, listed("nks_res_dif"), sigma.words());
        assertThat(listed("nks_res_dif")).isEqualTo(sigma);
    }

    @Test
    void raters_may_do_none_of_it() {
        Project gpm = surveys.aProject("GPM");
        DetectionFilter rms = filters.findOrCreate("rms");
        ListedQuantity fluence = fluence();
        for (ThrowingCallable act :
                List.<ThrowingCallable>of(
                        () -> projects.facts(alice),
                        () -> projects.members(alice, gpm.id()),
                        () -> projects.change(alice, gpm, like(gpm, "Mine", "")),
                        () -> filters.add(alice, "mine", ""),
                        () -> filters.describe(alice, rms, "mine"),
                        () -> filters.retire(alice, rms.id()),
                        () -> filters.restore(alice, rms.id()),
                        () -> wording.list(alice),
                        () -> wording.change(alice, fluence, with(fluence.words(), "Mine", "")))) {
            assertThatThrownBy(act).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(projects.find(ada, gpm.id())).contains(gpm);
        assertThat(filters.all()).containsExactly(rms);
        assertThat(fluence()).isEqualTo(fluence);
    }

    private ListedQuantity fluence() {
        return listed("can_fluence");
    }

    private ListedQuantity listed(String key) {
        return wording.list(ada).stream()
                .filter(one -> one.quantity().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static QuantityWords with(QuantityWords words, String label, String unit) {
        return new QuantityWords(
                label,
                unit,
                words.description(),
                words.decimals(),
                words.group(),
                words.position(),
                words.defaultColumn(),
                words.brightness());
    }

    private static NewProject like(Project project, String name, String description) {
        return new NewProject(
                name,
                description,
                project.ratingScale(),
                project.ratingsWanted(),
                project.blind(),
                project.restricted());
    }

    private List<AuditEntry> noted() {
        return audit.entries(ada, new AuditLog.Query(null, null, ""), 0, 50);
    }
}
