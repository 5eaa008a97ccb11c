package org.imageplane.transients.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@CleanDatabase
class QuantityIndexesTest {

    @Autowired QuantityIndexes indexes;
    @Autowired Surveys surveys;
    @Autowired JdbcClient jdbc;
    @Autowired DataSource database;

    @BeforeEach
    @AfterEach
    void no_indexes() {
        for (String index : List.of("q1", "q2", "q2_queue", "q5", "q43")) {
            jdbc.sql("drop index if exists candidate_" + index).update();
        }
        jdbc.sql("update quantity set indexed_at = null").update();
    }

    @Test
    void the_quantities_that_candidates_carry_get_their_index_once() throws SQLException {
        surveys.aCandidate().with("can_det_stat", 3).with("peak_sn", 2).store();

        assertThat(indexes.makeMissing()).isEqualTo(2);
        assertThat(indexes.makeMissing()).isZero();

        assertThat(validIndexes()).containsExactly("candidate_q1", "candidate_q43");
        assertThat(
                        jdbc.sql(
                                        "select key from quantity where indexed_at is not null order by slot")
                                .query(String.class)
                                .list())
                .containsExactly("can_det_stat", "peak_sn");
    }

    @Test
    void the_search_can_use_the_index() throws SQLException {
        surveys.aCandidate().with("can_det_stat", 3).store();
        indexes.makeMissing();

        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off");
            var plan = new StringBuilder();
            try (var lines =
                    statement.executeQuery(
                            """
                            explain select c.id from candidate c
                            where c.project_id = 1 and nullif(c.measurements[1], 'NaN') is not null
                            order by c.project_id, nullif(c.measurements[1], 'NaN') desc, c.id desc limit 50
                            """)) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
            statement.execute("reset enable_seqscan");
            assertThat(plan.toString()).contains("candidate_q1").doesNotContain("Sort");
        }
    }

    @Test
    void a_brightness_has_one_more_for_the_queue() throws SQLException {
        surveys.aCandidate().with("can_peak_flux", 3).store();

        assertThat(indexes.makeMissing()).isEqualTo(1);

        assertThat(validIndexes()).containsExactly("candidate_q2", "candidate_q2_queue");
    }

    @Test
    void what_an_interrupted_attempt_left_is_made_anew() throws SQLException {
        surveys.aCandidate().with("can_det_stat", 3).store();
        jdbc.sql("create index candidate_q1 on candidate (id)").update();
        jdbc.sql(
                        "update pg_index set indisvalid = false where indexrelid = 'candidate_q1'::regclass")
                .update();

        indexes.makeMissing();

        assertThat(
                        jdbc.sql("select pg_get_indexdef('candidate_q1'::regclass)")
                                .query(String.class)
                                .single())
                .contains("NULLIF(measurements[1]");
        assertThat(validIndexes()).containsExactly("candidate_q1");
    }

    @Test
    void only_one_process_makes_indexes_at_a_time() throws SQLException {
        surveys.aCandidate().with("can_det_stat", 3).store();
        try (var other = database.getConnection();
                var statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(%d)".formatted(IndexMaker.LOCK));
            assertThat(indexes.makeMissing()).isZero();
            statement.execute("select pg_advisory_unlock(%d)".formatted(IndexMaker.LOCK));
        }
        assertThat(indexes.makeMissing()).isEqualTo(1);
    }

    private List<String> validIndexes() {
        return jdbc.sql(
                        """
                        select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid
                        where c.relname like 'candidate\\_q%' and i.indisvalid order by c.relname
                        """)
                .query(String.class)
                .list();
    }
}
