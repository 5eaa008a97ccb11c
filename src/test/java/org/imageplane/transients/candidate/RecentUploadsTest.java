package org.imageplane.transients.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.candidate.RecentUploads.ProjectUploads;
import org.imageplane.transients.candidate.RecentUploads.Upload;
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
class RecentUploadsTest {

    @Autowired private RecentUploads uploads;
    @Autowired private Surveys surveys;
    @Autowired private TestPeople people;
    @Autowired private JdbcClient jdbc;

    private final Instant anHourAgo = Instant.now().minus(Duration.ofHours(1));
    private Actor alice;

    @BeforeEach
    void a_rater() {
        alice = people.add("alice", Role.RATER);
    }

    @Test
    void counts_what_came_since_whether_its_observation_is_new_half_there_or_old() {
        store("GPM", "1410770000", 2);
        store("GPM", "1410770001", 3);
        store("GPM", "1410770002", 1);
        store("GLEAM-X", "1410770001", 4);
        twoHoursAgo("1410770001", "1410770002");
        store("GPM", "1410770001", 1);

        assertThat(uploads.since(alice, anHourAgo))
                .containsExactly(new ProjectUploads(project("GPM"), 2, 3));
        assertThat(uploads.latest(alice, anHourAgo, 10))
                .extracting(Upload::project, Upload::observation, Upload::candidates, Upload::fresh)
                .containsExactlyInAnyOrder(
                        tuple("GPM", "1410770001", 4, 1),
                        tuple("GPM", "1410770000", 2, 2),
                        tuple("GPM", "1410770002", 1, 0),
                        tuple("GLEAM-X", "1410770001", 4, 0));
        assertThat(uploads.latest(alice, anHourAgo, 1))
                .as("where the last candidate came")
                .extracting(Upload::project, Upload::observation, Upload::givenBy)
                .containsExactly(tuple("GPM", "1410770001", "pipeline"));
    }

    @Test
    void says_nothing_of_projects_that_the_person_may_not_see() {
        surveys.aRestrictedProject("closed");
        store("closed", "1410770000", 2);

        assertThat(uploads.since(alice, anHourAgo)).isEmpty();
        assertThat(uploads.latest(alice, anHourAgo, 10)).isEmpty();
        assertThat(uploads.since(surveys.administrator(), anHourAgo)).hasSize(1);
        assertThat(uploads.latest(surveys.administrator(), anHourAgo, 10)).hasSize(1);
    }

    private void store(String project, String observation, int candidates) {
        for (int i = 0; i < candidates; i++) {
            surveys.aCandidate().in(project).of(observation).store();
        }
    }

    private void twoHoursAgo(String... observations) {
        for (String observation : observations) {
            jdbc.sql(
                            """
                            with old as (select id from observation where external_id = :id), moved as (
                                update candidate set created_at = now() - interval '2 hours'
                                where observation_id = (select id from old))
                            update project_observation set given_at = now() - interval '3 hours',
                                last_candidate_at = now() - interval '2 hours'
                            where observation_id = (select id from old)
                            """)
                    .param("id", observation)
                    .update();
        }
    }

    private long project(String name) {
        return surveys.aProject(name).id();
    }
}
