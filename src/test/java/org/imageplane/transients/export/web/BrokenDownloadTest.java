package org.imageplane.transients.export.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A real server, since only there a half-sent table can be told from a whole one. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@CleanDatabase
class BrokenDownloadTest {

    /** More than the buffers between server and client hold. */
    private static final int MANY = 60_000;

    @LocalServerPort private int port;
    @Autowired private Surveys surveys;
    @Autowired private TestPeople people;
    @Autowired private JdbcTemplate jdbc;

    private String token;

    @BeforeEach
    void manyCandidates() {
        surveys.give(surveys.aProject("GPM"), surveys.anObservation("1410773120"));
        jdbc.update(
                """
                insert into candidate (project_id, observation_id, upload_key, name, ra_deg, dec_deg, metadata)
                select project_id, observation_id, 'c' || i, 'c' || i, i % 360, 0, repeat('m', 400)
                from project_observation, generate_series(1, ?) i
                """,
                MANY);
        // a download that began before the first statistics would go by a plan for an empty table
        // to its end
        jdbc.execute("analyze candidate");
        token = people.token(people.add("alice", Role.RATER));
    }

    @Test
    void a_download_that_breaks_off_is_not_taken_for_a_whole_one() throws Exception {
        HttpURLConnection download = begin();
        try (InputStream body = download.getInputStream()) {
            assertThat(new String(body.readNBytes(12))).isEqualTo("id,uid,name,");
            assertThat(stopReaders()).isPositive();

            assertThatExceptionOfType(IOException.class).isThrownBy(body::readAllBytes);
        } finally {
            download.disconnect();
        }
    }

    @Test
    void more_downloads_than_there_are_places_are_asked_to_wait() throws Exception {
        List<HttpURLConnection> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 5; i++) {
                slow.add(begin());
                assertThat(slow.getLast().getResponseCode()).isEqualTo(200);
            }
            HttpURLConnection sixth = begin();
            assertThat(sixth.getResponseCode()).isEqualTo(503);
            assertThat(new String(sixth.getErrorStream().readAllBytes()))
                    .contains("5 downloads are running already");

            HttpURLConnection first = slow.removeFirst();
            assertThat(new String(first.getInputStream().readAllBytes()).lines()).hasSize(MANY + 1);
            slow.add(begin());
            assertThat(slow.getLast().getResponseCode()).isEqualTo(200);
        } finally {
            slow.forEach(HttpURLConnection::disconnect);
        }
    }

    private HttpURLConnection begin() throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection)
                        URI.create(
                                        "http://127.0.0.1:%d/api/v1/export/candidates.csv"
                                                .formatted(port))
                                .toURL()
                                .openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + token);
        connection.setReadTimeout(60_000);
        return connection;
    }

    private int stopReaders() {
        Integer stopped =
                jdbc.queryForObject(
                        """
                        select count(pg_terminate_backend(pid))
                        from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null
                        """,
                        Integer.class);
        return stopped == null ? 0 : stopped;
    }
}
