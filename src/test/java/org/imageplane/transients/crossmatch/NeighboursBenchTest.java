package org.imageplane.transients.crossmatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long the nearby panel's local data take in a survey of a million candidates: over the whole sky, and where 20,000
 * of another project crowd within one degree.
 */
@SpringBootTest
@CleanDatabase
@Tag("bench")
class NeighboursBenchTest {

    private static final Logger LOG = LoggerFactory.getLogger(NeighboursBenchTest.class);
    private static final int CANDIDATES = Integer.getInteger("bench.candidates", 1_000_000);
    private static final int CROWD = 20_000;
    private static final int OBSERVATIONS = 2_000;
    private static final int TIMES = 400;

    @Autowired Neighbours neighbours;
    @Autowired Surveys surveys;
    @Autowired TestPeople people;
    @Autowired JdbcTemplate jdbc;

    private final List<String> table = new ArrayList<>();

    @Test
    void what_is_near_one_of_a_million_candidates() {
        Actor alice = people.add("alice", Role.RATER);
        fill();
        List<Long> anywhere =
                jdbc.queryForList(
                        "select id from candidate where id %% 2003 = 0 limit %d".formatted(TIMES),
                        Long.class);
        List<Long> crowded =
                jdbc.queryForList(
                        "select id from candidate where upload_key like 'crowd%' and id % 7 = 0 limit 100",
                        Long.class);
        for (double radius : List.of(2.0, 60.0)) {
            time("within %.0f′".formatted(radius), alice, anywhere, radius);
            time("within %.0f′, crowded".formatted(radius), alice, crowded, radius);
        }
        LOG.info(
                "{} candidates; nearby panel from local data, milliseconds:\n{}",
                "%,d".formatted(CANDIDATES),
                String.join("\n", table));
        assertThat(table).hasSize(4);
    }

    private void time(String what, Actor actor, List<Long> candidates, double radius) {
        long[] nanoseconds = new long[candidates.size()];
        int found = 0;
        for (int i = 0; i < nanoseconds.length; i++) {
            long start = System.nanoTime();
            Neighbourhood near = neighbours.near(actor, candidates.get(i), radius);
            nanoseconds[i] = System.nanoTime() - start;
            found += near.neighbours().size();
        }
        Arrays.sort(nanoseconds);
        table.add(
                "%-24s %5d neighbours on average  median %6.1f  p95 %6.1f  most %6.1f"
                        .formatted(
                                what,
                                found / nanoseconds.length,
                                nanoseconds[nanoseconds.length / 2] / 1e6,
                                nanoseconds[nanoseconds.length * 95 / 100] / 1e6,
                                nanoseconds[nanoseconds.length - 1] / 1e6));
    }

    /** One in ten names a known source a minute away, and one in ten is associated with something. */
    private void fill() {
        surveys.aProject("GPM");
        surveys.aCandidate().in("GPM").store();
        surveys.aCandidate().in("GLEAM-X").store();
        jdbc.update(
                "insert into observation (external_id) select (1400000000 + 300 * n)::text from generate_series(1, ?) n",
                OBSERVATIONS);
        jdbc.update(
                """
                insert into project_observation (project_id, observation_id)
                select p.id, o.id from project p, observation o
                where p.name in ('GPM', 'GLEAM-X') and o.external_id like '1400%'
                """);
        candidates("GPM", "sky", CANDIDATES, "random() * 360", "degrees(asin(2 * random() - 1))");
        candidates("GLEAM-X", "crowd", CROWD, "268.9 + random() * 2", "-25.5 + random() * 2");
        jdbc.execute("analyze candidate");
        jdbc.update(
                """
                insert into association (project_id, candidate_id, catalogue, source_name, ra_deg, dec_deg, state)
                select c.project_id, c.id, 'PSRCAT', 'J' || c.id, c.ra_deg, c.dec_deg, 'CONFIRMED'
                from candidate c where c.id % 10 = 0
                """);
        jdbc.execute("vacuum analyze");
    }

    private void candidates(String project, String key, int count, String ra, String dec) {
        jdbc.update(
                """
                insert into candidate (project_id, observation_id, upload_key, name, ra_deg, dec_deg, known_name,
                    known_ra_deg, known_dec_deg, measurements)
                select p.id, o.first + n %% ?, '%1$s' || n, 'J' || lpad(n::text, 6, '0') || '-2527', at.ra, at.dec,
                    case when n %% 10 = 0 then 'GLEAM ' || n end, case when n %% 10 = 0 then at.ra end,
                    case when n %% 10 = 0 then greatest(at.dec - 1 / 60.0, -90) end, array_fill(random(), array[20])
                from (select id from project where name = ?) p,
                    (select min(id) as first from observation where external_id like '1400%%') o,
                    generate_series(0, ? - 1) n
                    cross join lateral (select %2$s as ra, %3$s as dec where n >= 0) at
                """
                        .formatted(key, ra, dec),
                OBSERVATIONS,
                project,
                count);
    }
}
