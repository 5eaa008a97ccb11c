package org.imageplane.transients.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.rating.QueueSettings.Order;
import org.imageplane.transients.rating.QueueSettings.Which;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How long the next candidate and a rating take in a large survey of which 95 % is rated, the brightest and the newest
 * first, so that what is left lies at the far end of both.
 */
@RatingTest
@Tag("bench")
class RatingQueueBenchTest {

    private static final Logger LOG = LoggerFactory.getLogger(RatingQueueBenchTest.class);
    private static final int CANDIDATES = Integer.getInteger("bench.candidates", 1_000_000);
    private static final int OBSERVATIONS = 2_000;
    private static final int TURNS = 200;
    private static final int RATERS = 24;

    @Autowired RatingQueue queue;
    @Autowired Ratings ratings;
    @Autowired RatingScene scene;

    private final List<String> table = new ArrayList<>();

    @AfterEach
    void dropTheIndex() {
        scene.execute("drop index if exists candidate_bench_queue");
    }

    @Test
    void next_and_rate_in_a_survey_that_is_nearly_done() throws Exception {
        List<Actor> raters = new ArrayList<>();
        for (int i = 0; i < RATERS; i++) {
            raters.add(scene.rater("rater " + i));
        }
        fill();
        Actor alice = raters.getFirst();
        for (Order order : Order.values()) {
            var settings = new QueueSettings("GPM", order, Which.UNRATED, Set.of());
            long[] next = new long[TURNS];
            long[] rate = new long[TURNS];
            for (int i = 0; i < TURNS; i++) {
                long start = System.nanoTime();
                long candidate = queue.next(alice, settings, null).orElseThrow();
                next[i] = System.nanoTime() - start;
                start = System.nanoTime();
                ratings.rate(alice, candidate, new RatingInput(1 + i % 5, null, "RFI", null));
                rate[i] = System.nanoTime() - start;
            }
            row("next, unrated, " + order, next);
            row("rate", rate);
        }
        for (Which which : Which.values()) {
            long[] left = new long[20];
            for (int i = 0; i < left.length; i++) {
                long start = System.nanoTime();
                queue.left(alice, new QueueSettings("GPM", Order.RANDOM, which, Set.of()));
                left[i] = System.nanoTime() - start;
            }
            row("left, " + which, left);
        }
        wholeObservation(alice);
        together(raters);
        LOG.info(
                "{} candidates, 95 % rated; milliseconds:\n{}",
                "%,d".formatted(CANDIDATES), String.join("\n", table));
        assertThat(table).hasSize(15);
    }

    private void wholeObservation(Actor actor) {
        long candidate = Long.parseLong(scene.text("select max(id)::text from candidate"));
        long start = System.nanoTime();
        int touched =
                ratings.rateObservation(actor, candidate, new RatingInput(1, null, "RFI", null));
        row("rate an observation of " + touched, new long[] {System.nanoTime() - start});
    }

    private void together(List<Actor> raters) throws Exception {
        var settings = QueueSettings.defaults();
        List<Callable<Void>> actions = new ArrayList<>();
        for (Actor rater : raters) {
            actions.add(
                    () -> {
                        for (int i = 0; i < 50; i++) {
                            long candidate = queue.next(rater, settings, null).orElseThrow();
                            ratings.rate(
                                    rater, candidate, new RatingInput(3, null, "Pulsar", null));
                        }
                        return null;
                    });
        }
        long start = System.nanoTime();
        Together.run(actions);
        row(
                "next and rate, each of %d × 50 at once".formatted(RATERS),
                new long[] {(System.nanoTime() - start) / (RATERS * 50L)});
    }

    private void fill() {
        scene.project("GPM");
        scene.carriesPeakFlux(1);
        scene.execute(
                """
                insert into observation (external_id, centre_frequency_mhz)
                select (1400000000 + 300 * n)::text, 154.24 from generate_series(1, ?) n
                """,
                OBSERVATIONS);
        scene.execute(
                """
                insert into project_observation (project_id, observation_id, candidate_count, rated_count)
                select 1, id, ?, ? from observation
                """,
                CANDIDATES / OBSERVATIONS,
                CANDIDATES / OBSERVATIONS);
        scene.execute(
                """
                insert into candidate (project_id, observation_id, upload_key, name, ra_deg, dec_deg, measurements,
                    rating_count, score_sum, score_count, last_rated_at)
                select 1, 1 + n %% %2$d, n::text, 'J' || n, random() * 360, random() * 60 - 60,
                    array_fill(n + random(), array[22]), ratings, 3 * ratings, ratings,
                    case when ratings > 0 then now() end
                from generate_series(1, %1$d) n
                cross join lateral (select case when n > %1$d / 20 then 1 else 0 end as ratings) rated
                """
                        .formatted(CANDIDATES, OBSERVATIONS));
        scene.execute(
                """
                insert into rating (project_id, candidate_id, person_id, score)
                select project_id, id, 1 + id % 24, 3 from candidate where rating_count > 0
                """);
        scene.execute(
                """
                create index candidate_bench_queue on candidate
                    (project_id, queue_count, (nullif(measurements[2], 'NaN')))
                    where nullif(measurements[2], 'NaN') is not null and queue_count is not null
                """);
        scene.execute("vacuum analyze");
    }

    private void row(String what, long[] nanoseconds) {
        Arrays.sort(nanoseconds);
        table.add(
                "%-42s median %7.1f  95 %% %7.1f"
                        .formatted(
                                what,
                                nanoseconds[nanoseconds.length / 2] / 1e6,
                                nanoseconds[nanoseconds.length * 95 / 100] / 1e6));
    }
}
