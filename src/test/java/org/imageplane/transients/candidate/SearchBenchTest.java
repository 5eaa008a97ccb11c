package org.imageplane.transients.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.survey.Quantities;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** How long searches take in a survey of a million candidates with thirty quantities, beside a small one. */
@SpringBootTest
@CleanDatabase
@Tag("bench")
class SearchBenchTest {

    private static final Logger LOG = LoggerFactory.getLogger(SearchBenchTest.class);
    private static final int CANDIDATES = Integer.getInteger("bench.candidates", 1_000_000);
    private static final int OBSERVATIONS = 2_000;
    private static final int QUANTITIES = 30;
    private static final int TIMES = 15;
    private static final int PAGE = 50;

    @Autowired private CandidateSearch search;
    @Autowired private CandidateQueryParameters parameters;
    @Autowired private QuantityIndexes indexes;
    @Autowired private TextIndex textIndex;
    @Autowired private HistogramSql histograms;
    @Autowired private Quantities quantities;
    @Autowired private Surveys surveys;
    @Autowired private TestPeople people;
    @Autowired private JdbcTemplate jdbc;

    private final List<String> table = new ArrayList<>();
    private Actor alice;

    /** What a timed search gives back, so that it is not left out. */
    private interface Search {
        Object run();
    }

    @AfterEach
    void dropTheIndexes() {
        IntStream.rangeClosed(1, QUANTITIES)
                .forEach(
                        slot ->
                                jdbc.execute(
                                        "drop index if exists candidate_q%1$d, candidate_q%1$d_queue"
                                                .formatted(slot)));
        jdbc.execute("update quantity set indexed_at = null");
        jdbc.execute("drop index if exists candidate_text");
    }

    @Test
    void pages_cones_and_counts_of_a_million_candidates() throws Exception {
        alice = people.add("alice", Role.RATER);
        fill();
        page("first page, by id", "project=GPM");
        page("first page of all projects, by id", "");
        page("first page, by an indexed quantity", "project=GPM&sort=can_det_stat,desc");
        page("… of all projects", "sort=can_det_stat,desc");
        page(
                "… with two ranges",
                "project=GPM&sort=can_det_stat,desc&min.can_beam=0.5&max.can_mod_ind=0.3");
        page("first page, by a quantity without index", "project=GPM&sort=gaussian_map_sigma,desc");
        page("first page, by mean score", "project=GPM&sort=mean_score,desc");
        page("first page, by observation", "project=GPM&sort=observation");
        page("one observation", "project=GPM&observation=1400300000&sort=can_det_stat,desc");
        page("unrated", "project=GPM&rated=false");
        page("rated by me, by my score", "project=GPM&rated=mine&sort=own_score,desc");
        page("classified as RFI", "project=GPM&classification=RFI");
        words("without an index", 3);
        textIndex.makeMissing();
        words("with it", TIMES);
        page("cone of 1°", cone(60) + "&sort=separation");
        page("cone of 20°, by an indexed quantity", cone(1200) + "&sort=can_det_stat,desc");
        count("count of a project", "project=GPM");
        count("count with three ranges", "project=GPM&min.x_pix=0.5&max.y_pix=0.8&min.rad_pix=0.1");
        count("count of a cone of 1°", cone(60));
        count("count of a cone of 60°", cone(3600));
        deep("by id", "project=GPM");
        deep("by an indexed quantity", "project=GPM&sort=can_det_stat,desc");
        histogram("histogram of a quantity", "can_det_stat");
        page("said to be true", "project=GPM&verdict=TRUE");
        one();
        all();
        LOG.info(
                "{} candidates × {} quantities, pages of {}; milliseconds:\n{}",
                "%,d".formatted(CANDIDATES),
                QUANTITIES,
                PAGE,
                String.join("\n", table));
        assertThat(table).hasSize(40);
    }

    /** A word that few candidates have, one that many have, one that all have, and one entry of the metadata. */
    private void words(String how, int times) {
        page("part of a name, " + how, "project=GPM&text=J123456", times);
        count("… counted", "project=GPM&text=J123456", times);
        page("words of the metadata, " + how, "project=GPM&text=near the Galactic centre", times);
        count("… counted", "project=GPM&text=near the Galactic centre", times);
        page("a word that all have, " + how, "project=GPM&text=GLEAM", times);
        page("an entry of the metadata, " + how, "project=GPM&text=host:node17", times);
        count("… counted", "project=GPM&text=host:node17", times);
    }

    private void page(String what, String query) {
        page(what, query, TIMES);
    }

    private void page(String what, String query, int times) {
        time(what, times, () -> search.findAfter(alice, read(query), null, PAGE));
    }

    private void count(String what, String query) {
        count(what, query, TIMES);
    }

    private void count(String what, String query, int times) {
        time(what, times, () -> search.count(alice, read(query)));
    }

    /** Counted anew each time; pages get one that is up to a minute old. */
    private void histogram(String what, String quantity) {
        int slot = quantities.find(quantity).orElseThrow().slot();
        List<Long> project =
                jdbc.queryForList("select id from project where name = 'GPM'", Long.class);
        time(what, TIMES, () -> histograms.read(project, slot, false, null));
    }

    /** The same page, by number and by cursor. */
    private void deep(String what, String query) {
        long offset = CANDIDATES * 9L / 10;
        CandidatePage before = search.findPage(alice, read(query), offset - PAGE, PAGE);
        List<Long> byNumber = new ArrayList<>();
        List<Long> byCursor = new ArrayList<>();
        time(
                "page %,d %s, by number".formatted(offset / PAGE, what),
                3,
                () -> ids(byNumber, search.find(alice, read(query), offset, PAGE)));
        time(
                "… by cursor",
                TIMES,
                () ->
                        ids(
                                byCursor,
                                search.findAfter(alice, read(query), before.next(), PAGE).items()));
        assertThat(byCursor).isEqualTo(byNumber).hasSize(PAGE);
    }

    private void one() {
        time("one candidate", TIMES, () -> search.one(alice, CANDIDATES / 2).orElseThrow());
    }

    private void all() {
        AtomicLong rows = new AtomicLong();
        time(
                "all rows of the project, by id",
                1,
                () -> {
                    search.forEach(alice, read("project=GPM"), row -> rows.incrementAndGet());
                    return rows;
                });
        assertThat(rows).hasValue(CANDIDATES);
    }

    private static Object ids(List<Long> ids, List<CandidateRow> rows) {
        ids.clear();
        rows.forEach(row -> ids.add(row.id()));
        return ids;
    }

    private static String cone(int radiusArcmin) {
        return "project=GPM&ra=268.9&dec=-25.5&radius_arcmin=" + radiusArcmin;
    }

    private CandidateQuery read(String query) {
        Map<String, List<String>> map =
                Arrays.stream(query.split("&"))
                        .filter(parameter -> !parameter.isEmpty())
                        .map(parameter -> parameter.split("=", 2))
                        .collect(Collectors.toMap(part -> part[0], part -> List.of(part[1])));
        return parameters.read(map);
    }

    private void time(String what, int times, Search search) {
        long[] nanoseconds = new long[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            Object result = search.run();
            nanoseconds[i] = System.nanoTime() - start;
            assertThat(result).isNotNull();
        }
        Arrays.sort(nanoseconds);
        table.add(
                "%-44s median %8.1f  most %8.1f"
                        .formatted(
                                what,
                                nanoseconds[nanoseconds.length / 2] / 1e6,
                                nanoseconds[nanoseconds.length - 1] / 1e6));
    }

    /** One candidate in ten is rated; one number in ten is NaN and one in ten absent. */
    private void fill() throws Exception {
        surveys.aProject("GPM");
        surveys.aCandidate().in("GLEAM-X").with("can_det_stat", 50).store();
        jdbc.update(
                "insert into observation (external_id) select (1400000000 + 300 * n)::text from generate_series(1, ?) n",
                OBSERVATIONS);
        jdbc.update(
                """
                insert into project_observation (project_id, observation_id)
                select p.id, o.id from project p, observation o
                where p.name = 'GPM' and o.external_id like '1400%'
                """);
        jdbc.update(
                """
                insert into project_quantity (project_id, quantity_id)
                select p.id, q.id from project p, quantity q where p.name = 'GPM' and q.slot <= ?
                """,
                QUANTITIES - 1);
        String numbers =
                IntStream.rangeClosed(1, QUANTITIES)
                        .mapToObj(
                                slot ->
                                        "case when random() < 0.1 then 'NaN' when random() < 0.1 then null else random() end")
                        .collect(Collectors.joining(", "));
        jdbc.update(
                """
                insert into candidate (project_id, observation_id, upload_key, name, ra_deg, dec_deg, measurements,
                    attributes, metadata, rating_count, score_sum, score_count)
                select p.id, o.first + n %% ?, n::text, 'J' || lpad(n::text, 6, '0') || '-2527', random() * 360,
                    degrees(asin(2 * random() - 1)), array[%s]::float8[], jsonb_build_object('nks_name', 'GLEAM J' || n %% 240000),
                    format('{"pipeline": "TransientSearch 1.%%s", "seed": "%%s", "host": "node%%s", "comment": "%%s"}', n %% 7,
                        md5(n::text), n %% 40, case when n %% 9973 = 0 then 'near the Galactic centre' end),
                    rated, 3 * rated, rated
                from (select id from project where name = 'GPM') p,
                    (select min(id) as first from observation where external_id like '1400%%') o,
                    generate_series(0, ? - 1) n
                    cross join lateral (select case when n %% 10 = 0 then 1 else 0 end as rated) r
                """
                        .formatted(numbers),
                OBSERVATIONS,
                CANDIDATES);
        // or this connection goes on checking foreign keys as it planned to while the table was
        // empty
        jdbc.execute("analyze candidate");
        jdbc.update(
                """
                insert into rating (project_id, candidate_id, person_id, score, classification_id)
                select c.project_id, c.id, ?, 1 + c.id % 5, k.id
                from candidate c join classification k on k.name = 'RFI' and k.rating_scale = 'CONFIDENCE_1_5'
                where c.rating_count > 0
                """,
                alice.personId());
        indexes.makeMissing();
        jdbc.execute("vacuum analyze");
    }
}
