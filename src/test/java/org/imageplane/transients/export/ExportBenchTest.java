package org.imageplane.transients.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.rating.RatingList;
import org.imageplane.transients.rating.RatingQuery;
import org.imageplane.transients.tabular.TableFormat;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long a million candidates take in each format and how much of them is in memory at once; and the page of ratings. */
@SpringBootTest
@CleanDatabase
@Tag("bench")
class ExportBenchTest {

    private static final Logger LOG = LoggerFactory.getLogger(ExportBenchTest.class);
    private static final int CANDIDATES = Integer.getInteger("bench.candidates", 1_000_000);
    private static final long MOST_GROWTH_BYTES = 96L << 20;

    @Autowired Exports exports;
    @Autowired RatingList ratings;
    @Autowired Surveys surveys;
    @Autowired TestPeople people;
    @Autowired JdbcClient jdbc;

    private final List<String> table = new ArrayList<>();

    @Test
    void every_format_in_bounded_memory() throws Exception {
        Actor alice = people.add("alice", Role.RATER);
        fill();
        for (TableFormat format : TableFormat.values()) {
            export(alice, ExportTable.CANDIDATES, format);
        }
        export(alice, ExportTable.RATINGS, TableFormat.PARQUET);
        time("ratings page, newest 50", () -> ratings.page(alice, RatingQuery.all(), 0, 50));
        time("ratings page, sums", () -> ratings.sums(alice, RatingQuery.all()));
        time(
                "ratings page, sums of one person",
                () -> ratings.sums(alice, RatingQuery.all().with("person", "rater 3")));
        time(
                "ratings page, sorted by person",
                () ->
                        ratings.page(
                                alice,
                                RatingQuery.all().sorted(RatingQuery.Order.PERSON, false),
                                0,
                                50));
        time(
                "ratings page, part of a note",
                () -> ratings.page(alice, RatingQuery.all().with("text", "sidelobe"), 0, 50));
        LOG.info(
                "{} candidates, three ratings each:\n{}",
                "%,d".formatted(CANDIDATES),
                String.join("\n", table));
    }

    private void export(Actor actor, ExportTable what, TableFormat format) throws Exception {
        var out = new Watched();
        long before = usedBytes();
        long start = System.nanoTime();
        exports.write(actor, what, format, Map.of(), out);
        long growth = Math.max(0, out.peak - before);
        table.add(
                "%-11s %-8s %7.1f s  %7.1f MB  in memory at most %5.1f MB"
                        .formatted(
                                what.text(),
                                format.extension(),
                                (System.nanoTime() - start - out.watching) / 1e9,
                                out.bytes / 1e6,
                                growth / 1e6));
        assertThat(growth).as(format.extension()).isLessThan(MOST_GROWTH_BYTES);
    }

    private void time(String what, Runnable work) {
        work.run();
        long start = System.nanoTime();
        work.run();
        table.add("%-34s %9.1f ms".formatted(what, (System.nanoTime() - start) / 1e6));
    }

    private void fill() {
        surveys.aCandidate().with("can_det_stat", 1).store();
        for (int i = 1; i <= 30; i++) {
            people.add("rater " + i, Role.RATER);
        }
        run(
                """
                insert into candidate (project_id, observation_id, upload_key, name, ra_deg, dec_deg, measurements,
                    metadata, rating_count, score_sum, score_count)
                select po.project_id, po.observation_id, 'k' || n, 'J' || (1000000 + n), random() * 360,
                    random() * 60 - 60, (select array_agg(random()) from generate_series(1, 22 + n * 0)),
                    repeat('m', 60) || n, 3, 9, 3
                from project_observation po, generate_series(1, %d) n
                """
                        .formatted(CANDIDATES - 1));
        run(
                """
                insert into rating (project_id, candidate_id, person_id, score, classification_id, notes, rated_at)
                select c.project_id, c.id, r.people[1 + (c.id * 7 + k * 11) %% 30], 1 + (c.id + k) %% 5,
                    r.terms[1 + (c.id + k) %% 9], case when c.id %% 10 = 0 then 'a sidelobe, ' || k else '' end,
                    now() - random() * interval '300 days'
                from candidate c, generate_series(1, 3) k, (select
                    array(select id from person where username like 'rater%%' order by id) as people,
                    array(select id from classification where rating_scale = 'CONFIDENCE_1_5' order by id) as terms) r
                """
                        .formatted());
        jdbc.sql("vacuum analyze").update();
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }

    private static long usedBytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Counts what is written, and now and then what is in memory then. */
    private static final class Watched extends OutputStream {

        private static final long EVERY_BYTES = 64L << 20;

        private long bytes;
        private long next = EVERY_BYTES / 2;
        private long peak;
        private long watching;

        @Override
        public void write(int value) {
            count(1);
        }

        @Override
        public void write(byte[] some, int offset, int length) {
            count(length);
        }

        private void count(int more) {
            bytes += more;
            if (bytes > next) {
                next += EVERY_BYTES;
                long start = System.nanoTime();
                peak = Math.max(peak, usedBytes());
                watching += System.nanoTime() - start;
            }
        }
    }
}
