package org.imageplane.transients.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.AuditEntry;
import org.imageplane.transients.account.AuditLog;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.admin.DeletionTarget.Chosen;
import org.imageplane.transients.admin.DeletionTarget.OneBeam;
import org.imageplane.transients.admin.DeletionTarget.OneObservation;
import org.imageplane.transients.admin.DeletionTarget.WholeProject;
import org.imageplane.transients.candidate.CandidatesRemoved;
import org.imageplane.transients.media.MediaStore;
import org.imageplane.transients.rating.QueueSettings;
import org.imageplane.transients.rating.RatingInput;
import org.imageplane.transients.rating.RatingList;
import org.imageplane.transients.rating.RatingQuery;
import org.imageplane.transients.rating.RatingQueue;
import org.imageplane.transients.rating.RatingRefusedException;
import org.imageplane.transients.rating.Ratings;
import org.imageplane.transients.survey.Observations;
import org.imageplane.transients.survey.Projects;
import org.imageplane.transients.survey.Quantities;
import org.imageplane.transients.survey.Quantity;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@CleanDatabase
@RecordApplicationEvents
class DeletionsTest {

    private static final String ONE = "1410773120";
    private static final String OTHER = "1410773416";

    @Autowired Deletions deletions;
    @Autowired DeletionJob job;
    @Autowired DeletionStep step;
    @Autowired Surveys surveys;
    @Autowired TestPeople people;
    @Autowired Ratings ratings;
    @Autowired RatingList listed;
    @Autowired RatingQueue queue;
    @Autowired Projects projects;
    @Autowired Observations observations;
    @Autowired Quantities quantities;
    @Autowired MediaStore media;
    @Autowired AuditLog audit;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired ApplicationEvents events;

    @Value("${transients.media.root}")
    Path root;

    Actor ada;
    Actor alice;
    Actor bob;

    @BeforeEach
    void people() {
        ada = people.add("ada", Role.ADMIN);
        alice = people.add("alice", Role.RATER);
        bob = people.add("bob", Role.RATER);
    }

    @Test
    void a_preview_counts_what_would_go_and_whose_ratings() {
        long first = surveys.aCandidate().of(ONE).withPng().withGif().store().id();
        long second = surveys.aCandidate().of(ONE).withPng().store().id();
        long elsewhere = surveys.aCandidate().of(OTHER).withPng().store().id();
        ratings.rate(alice, first, new RatingInput(5, null, null, null));
        ratings.rate(bob, first, new RatingInput(4, null, null, null));
        ratings.rate(alice, second, new RatingInput(1, null, null, null));
        ratings.rate(bob, elsewhere, new RatingInput(1, null, null, null));
        ratings.comment(alice, first, "looks real");

        DeletionPreview preview = deletions.preview(ada, one());

        assertThat(preview.subject()).isEqualTo("observation 1410773120 in project GPM");
        assertThat(preview.candidates()).isEqualTo(2);
        assertThat(preview.rated()).isEqualTo(2);
        assertThat(preview.ratings()).isEqualTo(3);
        assertThat(preview.comments()).isEqualTo(1);
        assertThat(preview.files()).isEqualTo(3);
        assertThat(preview.bytes())
                .isEqualTo(
                        number(
                                "select sum(bytes) from media_file join candidate c on c.id = candidate_id"
                                        + " join observation o on o.id = observation_id where external_id = '1410773120'"));
        assertThat(preview.people())
                .containsExactly(
                        new DeletionPreview.RaterShare("alice", 2),
                        new DeletionPreview.RaterShare("bob", 1));
        assertThat(preview.large()).isFalse();
        DeletionPreview project = deletions.preview(ada, new WholeProject(project("GPM")));
        assertThat(project.candidates()).isEqualTo(3);
        assertThat(project.files()).isEqualTo(4);
        assertThat(project.observations()).isEqualTo(2);
        assertThat(project.large()).isTrue();
        DeletionPreview chosen =
                deletions.preview(ada, new Chosen(project("GPM"), Set.of(first, 999L)));
        assertThat(chosen.subject()).isEqualTo("1 candidate of project GPM");
        assertThat(chosen.files()).isEqualTo(2);
        assertThat(chosen.ratings()).isEqualTo(2);
    }

    @Test
    void an_observation_goes_from_its_project_with_all_that_belongs_to_it_and_nothing_else() {
        long gone = surveys.aCandidate().of(ONE).withPng().withGif().store().id();
        long also = surveys.aCandidate().of(ONE).store().id();
        long sister = surveys.aCandidate().of(OTHER).withPng().store().id();
        long cousin = surveys.aCandidate().in("DEEP").of(ONE).withPng().store().id();
        for (long each : List.of(gone, sister, cousin)) {
            ratings.rate(alice, each, new RatingInput(5, null, "Pulsar", "nice"));
            ratings.comment(alice, each, "look");
        }
        List<Path> goneFiles = files(gone);
        List<Path> keptFiles = files(sister);
        keptFiles.addAll(files(cousin));
        assertThat(goneFiles).hasSize(2).allMatch(Files::exists);

        long id = deletions.begin(ada, one());
        assertThat(deletions.underWay(ada))
                .singleElement()
                .satisfies(
                        running -> {
                            assertThat(running.id()).isEqualTo(id);
                            assertThat(running.candidates()).isEqualTo(2);
                            assertThat(running.share()).isZero();
                        });
        job.work();

        assertThat(ids()).containsExactly(sister, cousin);
        assertThat(goneFiles).noneMatch(Files::exists);
        assertThat(keptFiles).hasSize(2).allMatch(Files::exists);
        assertThat(number("select count(*) from rating")).isEqualTo(2);
        assertThat(number("select count(*) from candidate_comment")).isEqualTo(2);
        assertThat(number("select count(*) from media_file")).isEqualTo(2);
        assertThat(observations.find(ONE)).isPresent();
        assertThat(
                        jdbc.sql(
                                        """
                                        select p.name || ' ' || o.external_id || ' ' || candidate_count || ' ' || rated_count
                                            || ' ' || rating_count || ' ' || file_count || ' ' || (file_bytes > 0)
                                        from project_observation join project p on p.id = project_id
                                        join observation o on o.id = observation_id order by 1
                                        """)
                                .query(String.class)
                                .list())
                .containsExactly("DEEP 1410773120 1 1 1 1 true", "GPM 1410773416 1 1 1 1 true");
        assertThat(deletions.underWay(ada)).isEmpty();
        assertThat(deletions.done(ada, 0, 10))
                .singleElement()
                .satisfies(
                        done -> {
                            assertThat(done.subject())
                                    .isEqualTo("observation 1410773120 in project GPM");
                            assertThat(done.candidatesGone()).isEqualTo(2);
                            assertThat(done.ratingsGone()).isEqualTo(1);
                            assertThat(done.filesGone()).isEqualTo(2);
                            assertThat(done.bytesGone()).isPositive();
                        });
        assertThat(events.stream(CandidatesRemoved.class)).isNotEmpty();
        assertThat(also).isPositive();
    }

    @Test
    void what_people_said_can_still_be_read_and_the_audit_log_names_who_deleted_it() {
        long gone = surveys.aCandidate().of(ONE).named("J1755-2527").store().id();
        surveys.aCandidate().of(ONE).store();
        ratings.rate(alice, gone, new RatingInput(5, null, "Pulsar", "nice"));
        ratings.rate(alice, gone, new RatingInput(2, null, "RFI", "oh"));

        long id = deletions.begin(ada, one());
        job.work();

        assertThat(deletions.countKept(ada, id)).isEqualTo(3);
        assertThat(deletions.kept(ada, id, 0, 10))
                .extracting(
                        KeptSaying::candidate,
                        KeptSaying::observation,
                        KeptSaying::username,
                        KeptSaying::action,
                        KeptSaying::score,
                        KeptSaying::classification,
                        KeptSaying::doneBy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "J1755-2527", ONE, "alice", "RATED", 5, "Pulsar", "alice"),
                        org.assertj.core.groups.Tuple.tuple(
                                "J1755-2527", ONE, "alice", "CHANGED", 2, "RFI", "alice"),
                        org.assertj.core.groups.Tuple.tuple(
                                "J1755-2527", ONE, "alice", "REMOVED", 2, "RFI", "ada"));
        assertThat(deletions.kept(ada, id, 2, 10)).hasSize(1);
        assertThat(listed.page(alice, RatingQuery.all().with("history", true), 0, 10))
                .hasSize(3)
                .allSatisfy(
                        entry -> {
                            assertThat(entry.isOfDeleted()).isTrue();
                            assertThat(entry.candidate()).isEqualTo("J1755-2527");
                            assertThat(entry.observation()).isEqualTo(ONE);
                        });
        List<AuditEntry> noted =
                audit.entries(ada, new AuditLog.Query(null, "observation", ""), 0, 10);
        assertThat(noted).hasSize(2).allMatch(entry -> entry.username().equals("ada"));
        assertThat(noted.getFirst().details())
                .isEqualTo(
                        "Done: 2 candidates, 1 of them rated, 1 ratings and 0 files (0 bytes) are gone.");
        assertThat(noted.getLast().details())
                .startsWith("Begun: 2 candidates, 1 of them rated, with 1 ratings of 1 people");
        assertThat(number("select count(*) from deleted_candidate")).isEqualTo(1);
    }

    @Test
    void a_process_that_is_killed_in_the_middle_leaves_whole_steps_and_another_goes_on() {
        for (int number = 1; number <= 5; number++) {
            surveys.aCandidate().of(ONE).number(number).withPng().store();
        }
        long id = deletions.begin(ada, one());
        step.next(id, 2, 10);
        List<Path> left = files();
        assertThat(left).hasSize(3).allMatch(Files::exists);

        // a step that does not come to its commit
        transaction.executeWithoutResult(
                status -> {
                    step.next(id, 2, 10);
                    status.setRollbackOnly();
                });

        assertThat(files()).isEqualTo(left).allMatch(Files::exists);
        assertThat(number("select candidate_count from project_observation")).isEqualTo(3);
        assertThat(number("select file_count from project_observation")).isEqualTo(3);
        assertThat(deletions.underWay(ada).getFirst().candidatesGone()).isEqualTo(2);
        assertThat(deletions.underWay(ada).getFirst().share()).isEqualTo(0.4);
        job.work();
        assertThat(ids()).isEmpty();
        assertThat(left).noneMatch(Files::exists);
        assertThat(deletions.done(ada, 0, 1).getFirst().candidatesGone()).isEqualTo(5);
        assertThat(step.next(id, 2, 0)).isEqualTo(DeletionStep.Outcome.NOT_OURS);
    }

    @Test
    void what_is_being_deleted_is_neither_offered_nor_rated_nor_commented_on() {
        long going = surveys.aCandidate().of(ONE).store().id();
        long staying = surveys.aCandidate().of(OTHER).store().id();
        ratings.rate(bob, going, new RatingInput(3, null, null, null));
        deletions.begin(ada, one());

        assertThat(queue.next(alice, QueueSettings.defaults(), null)).contains(staying);
        assertThat(queue.next(alice, QueueSettings.defaults(), staying)).isEmpty();
        assertThatThrownBy(() -> ratings.rate(alice, going, new RatingInput(5, null, null, null)))
                .isInstanceOf(RatingRefusedException.class)
                .hasMessage(
                        "This candidate of observation 1410773120 is being deleted from project GPM by an administrator: go on with the next.");
        assertThatThrownBy(() -> ratings.withdraw(bob, going))
                .isInstanceOf(RatingRefusedException.class);
        assertThatThrownBy(() -> ratings.undoAct(bob, going))
                .isInstanceOf(RatingRefusedException.class);
        assertThatThrownBy(() -> ratings.comment(alice, going, "wait"))
                .isInstanceOf(RatingRefusedException.class);
        assertThatThrownBy(
                        () ->
                                ratings.rateObservation(
                                        alice, going, new RatingInput(5, null, null, null)))
                .isInstanceOf(RatingRefusedException.class);
        job.work();
        assertThatThrownBy(() -> ratings.rate(alice, going, new RatingInput(5, null, null, null)))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("There is no candidate %d.".formatted(going));
        assertThat(queue.keep(alice, staying)).isTrue();
    }

    @Test
    void nothing_of_a_project_that_is_being_deleted_is_offered() {
        surveys.aCandidate().of(ONE).store();
        deletions.begin(ada, new WholeProject(project("GPM")));

        assertThat(queue.next(alice, QueueSettings.defaults(), null)).isEmpty();
        assertThat(queue.left(alice, QueueSettings.defaults())).isZero();
    }

    @Test
    void chosen_candidates_go_and_what_is_left_of_their_sources_is_grouped_anew() {
        double arcsec = 1 / 3600.0;
        long west =
                surveys.aCandidate()
                        .of("SB1")
                        .inBeam(1)
                        .at(10, 0)
                        .with("beam_sep_deg", 0.5)
                        .store()
                        .id();
        long bridge =
                surveys.aCandidate()
                        .of("SB1")
                        .inBeam(2)
                        .at(10 + 4 * arcsec, 0)
                        .with("beam_sep_deg", 0.1)
                        .with("only_here", 7)
                        .store()
                        .id();
        long east =
                surveys.aCandidate()
                        .of("SB1")
                        .inBeam(3)
                        .at(10 + 8 * arcsec, 0)
                        .with("beam_sep_deg", 0.9)
                        .store()
                        .id();
        long farEast =
                surveys.aCandidate()
                        .of("SB1")
                        .inBeam(4)
                        .at(10 + 12 * arcsec, 0)
                        .with("beam_sep_deg", 0.2)
                        .store()
                        .id();
        assertThat(number("select count(distinct source_id) from candidate")).isEqualTo(1);
        assertThat(carried()).contains("only_here");

        deletions.begin(ada, new Chosen(project("GPM"), Set.of(bridge)));
        job.work();

        assertThat(ids()).containsExactly(west, east, farEast);
        assertThat(
                        jdbc.sql(
                                        "select id || ' ' || coalesce(source_id, 0) || ' ' || best_beam from candidate order by id")
                                .query(String.class)
                                .list())
                .containsExactly(
                        west + " 0 true",
                        east + " " + east + " false",
                        farEast + " " + east + " true");
        assertThat(carried()).contains("beam_sep_deg").doesNotContain("only_here");
        assertThat(number("select candidate_count from project_observation")).isEqualTo(3);
        assertThat(number("select count(*) from beam")).isEqualTo(4);
    }

    @Test
    void a_beam_goes_with_its_candidates_and_files_and_the_others_stay() {
        long going = surveys.aCandidate().of("SB1").inBeam(1).at(10, 0).withPng().store().id();
        long staying = surveys.aCandidate().of("SB1").inBeam(2).at(10, 0).withPng().store().id();
        long beam = number("select id from beam where beam_index = 1");
        ratings.rate(alice, going, new RatingInput(5, null, null, null));

        deletions.begin(ada, new OneBeam(project("GPM"), beam));
        assertThat(queue.next(bob, QueueSettings.defaults(), null)).isEmpty();
        job.work();

        assertThat(ids()).containsExactly(staying);
        assertThat(number("select beam_index from beam")).isEqualTo(2);
        assertThat(number("select count(*) from candidate where best_beam and source_id is null"))
                .isEqualTo(1);
        assertThat(
                        jdbc.sql(
                                        """
                                        select candidate_count || ' ' || rated_count || ' ' || rating_count || ' ' || file_count
                                        from project_observation
                                        """)
                                .query(String.class)
                                .single())
                .isEqualTo("1 0 0 1");
        assertThat(queue.next(bob, QueueSettings.defaults(), null)).contains(staying);
    }

    @Test
    void a_project_goes_with_its_members_and_its_name_is_free_again() {
        surveys.aRestrictedProject("VAST", "alice");
        surveys.aCandidate().in("VAST").of("SB1").inBeam(1).withPng().store();
        surveys.aCandidate().in("VAST").of("SB2").inBeam(1).store();
        long other = surveys.aCandidate().in("GPM").of("SB1").store().id();
        long id = project("VAST");

        deletions.begin(ada, new WholeProject(id));
        job.work();

        assertThat(ids()).containsExactly(other);
        assertThat(projects.find(ada, "VAST")).isEmpty();
        for (String table :
                List.of("project_member", "project_observation", "beam", "project_quantity")) {
            assertThat(number("select count(*) from %s where project_id = %d".formatted(table, id)))
                    .as(table)
                    .isZero();
        }
        assertThat(observations.find("SB2")).isPresent();
        assertThat(surveys.aProject("VAST").id()).isNotEqualTo(id);
        assertThat(surveys.aCandidate().in("VAST").of("SB1").store().created()).isTrue();
    }

    @Test
    void nothing_is_deleted_twice_at_the_same_time() {
        surveys.aCandidate().of("SB1").inBeam(1).store();
        var observation =
                new OneObservation(project("GPM"), observations.find("SB1").orElseThrow().id());
        var beam = new OneBeam(project("GPM"), number("select id from beam"));
        deletions.begin(ada, observation);

        assertThatThrownBy(() -> deletions.begin(ada, observation))
                .isInstanceOf(DeletionRefusedException.class)
                .hasMessage(
                        "It is being deleted already: observation SB1 in project GPM, or what it is part of.");
        assertThatThrownBy(() -> deletions.begin(ada, beam))
                .isInstanceOf(DeletionRefusedException.class);
        deletions.begin(ada, new WholeProject(project("GPM")));
        assertThatThrownBy(() -> deletions.begin(ada, new WholeProject(project("GPM"))))
                .isInstanceOf(DeletionRefusedException.class);
        job.work();
        assertThat(deletions.underWay(ada)).isEmpty();
        assertThat(number("select count(*) from project")).isZero();
        assertThatThrownBy(() -> deletions.begin(ada, observation))
                .isInstanceOf(DeletionRefusedException.class)
                .hasMessage("It is not there any more: somebody has deleted it.");
    }

    @Test
    void only_administrators_may() {
        surveys.aCandidate().of(ONE).store();
        Actor uploader = people.add("uma", Role.UPLOADER);

        for (Actor nobody : List.of(alice, uploader)) {
            assertThatThrownBy(() -> deletions.preview(nobody, one()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> deletions.begin(nobody, one()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> deletions.underWay(nobody))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> deletions.done(nobody, 0, 1))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> deletions.kept(nobody, 1, 0, 1))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(number("select count(*) from deletion")).isZero();
        assertThat(ids()).hasSize(1);
    }

    private OneObservation one() {
        return new OneObservation(project("GPM"), observations.find(ONE).orElseThrow().id());
    }

    private long project(String name) {
        return projects.find(ada, name).orElseThrow().id();
    }

    private List<String> carried() {
        return quantities.ofProject(project("GPM")).stream().map(Quantity::key).toList();
    }

    private List<Path> files(long candidate) {
        return paths("where candidate_id = " + candidate);
    }

    private List<Path> files() {
        return paths("");
    }

    private List<Path> paths(String condition) {
        return new java.util.ArrayList<>(
                jdbc
                        .sql("select path from media_file %s order by id".formatted(condition))
                        .query(String.class)
                        .list()
                        .stream()
                        .map(root::resolve)
                        .toList());
    }

    private List<Long> ids() {
        return jdbc.sql("select id from candidate order by id").query(Long.class).list();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
