package org.imageplane.transients.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.sky.Cone;
import org.imageplane.transients.sky.SkyPosition;
import org.imageplane.transients.testing.CandidateBuilder;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The order of a search: the same by page, by cursor, one by one and all at once. */
@SpringBootTest
@CleanDatabase
class SearchOrderTest {

    private static final double INF = Double.POSITIVE_INFINITY;

    @Autowired private CandidateSearch search;
    @Autowired private Surveys surveys;
    @Autowired private TestPeople people;
    @Autowired private JdbcClient jdbc;

    private Actor alice;

    @BeforeEach
    void signIn() {
        alice = people.add("alice", Role.RATER);
    }

    @Test
    void rows_without_a_number_come_last_whatever_the_direction() {
        long two = store(it -> it.with("can_det_stat", 2));
        long absent = store(it -> it);
        long nan = store(it -> it.with("can_det_stat", Double.NaN));
        long most = store(it -> it.with("can_det_stat", INF));
        long least = store(it -> it.with("can_det_stat", -INF));
        long alsoTwo = store(it -> it.with("can_det_stat", 2));
        long zero = store(it -> it.with("can_det_stat", 0));

        assertThat(inAllWays("can_det_stat", false))
                .containsExactly(least, zero, two, alsoTwo, most, absent, nan);
        assertThat(inAllWays("can_det_stat", true))
                .containsExactly(most, alsoTwo, two, zero, least, absent, nan);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "name",
                "ra_deg",
                "dec_deg",
                "observation",
                "detection_filter",
                "beam",
                "rating_count",
                "mean_score",
                "own_score",
                "last_rated",
                "uploaded",
                "separation",
                "notes",
                "can_det_stat"
            })
    void every_order_is_the_same_by_page_cursor_and_stream(String field) {
        for (int i = 0; i < 13; i++) {
            int number = i;
            long id =
                    store(
                            it ->
                                    it.in(number % 3 == 0 ? "GPM" : "GLEAM-X")
                                            .of("14107731" + number % 5 + "0")
                                            .foundBy(number % 2 == 0 ? "rms" : "tcg")
                                            .at(268 + number % 4, -25 - number % 7)
                                            .with("can_det_stat", number % 6));
            if (i % 4 != 0) {
                rate(id, alice, 1 + i % 5);
                jdbc.sql(
                                "update candidate set notes = :notes, last_rated_at = now() where id = :id")
                        .param("notes", "note " + i % 3)
                        .param("id", id)
                        .update();
            }
        }

        List<Long> ascending = inAllWays(field, false);
        List<Long> descending = inAllWays(field, true);

        assertThat(ascending).hasSize(13).doesNotHaveDuplicates();
        assertThat(descending).hasSameSizeAs(ascending).containsAll(ascending);
    }

    @Test
    void a_page_beyond_the_numbers_goes_on_where_they_end() {
        List<Long> with = new ArrayList<>();
        List<Long> without = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int value = i;
            with.add(store(it -> it.with("can_beam", value)));
            without.add(store(it -> it));
        }
        CandidateQuery query = by("can_beam", false);

        assertThat(ids(search.find(alice, query, 3, 2)))
                .containsExactly(with.get(3), without.get(0));
        assertThat(ids(search.find(alice, query, 5, 2)))
                .containsExactly(without.get(1), without.get(2));
        assertThat(ids(search.find(alice, query, 7, 5))).containsExactly(without.get(3));
        assertThat(search.find(alice, query, 8, 5)).isEmpty();
        assertThat(search.find(alice, query, 1_000_000, 5)).isEmpty();
    }

    @Test
    void the_row_behind_one_that_left_the_list_is_found() {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int value = i;
            ids.add(store(it -> it.with("can_det_stat", 10 - value)));
        }
        CandidateQuery unrated = rated(RatedState.UNRATED, new CandidateSort("can_det_stat", true));
        rate(ids.get(1), alice, 3);

        assertThat(search.behind(alice, unrated, ids.get(0)))
                .map(CandidateRow::id)
                .contains(ids.get(2));
        assertThat(search.behind(alice, unrated, ids.get(1)))
                .map(CandidateRow::id)
                .contains(ids.get(2));
        assertThat(search.behind(alice, unrated, ids.get(3))).isEmpty();
        assertThat(search.behind(alice, unrated, 4711)).isEmpty();
    }

    @Test
    void a_separation_needs_a_cone() {
        assertThatExceptionOfType(BadQueryException.class)
                .isThrownBy(
                        () ->
                                search.count(
                                        alice,
                                        CandidateQuery.all()
                                                .sortedBy(new CandidateSort("separation", false))))
                .withMessageContaining("cone");
    }

    @Test
    void an_unknown_field_is_refused() {
        assertThatExceptionOfType(BadQueryException.class)
                .isThrownBy(() -> search.find(alice, by("can_nothing", false), 0, 10))
                .withMessage("sort: there is no field or quantity \"can_nothing\".");
    }

    @Test
    void a_cursor_of_another_search_is_refused() {
        store(it -> it);
        store(it -> it);
        String next = search.findAfter(alice, by("name", false), null, 1).next();

        assertThatExceptionOfType(BadQueryException.class)
                .isThrownBy(() -> search.findAfter(alice, by("name", true), next, 1))
                .withMessageContaining("belongs to another search");
        for (String broken : List.of("", "AAAA", "%%%", "x".repeat(5000), next + "AAAA")) {
            assertThatExceptionOfType(BadQueryException.class)
                    .as(broken)
                    .isThrownBy(() -> search.findAfter(alice, by("id", false), broken, 1));
        }
    }

    private List<Long> inAllWays(String field, boolean descending) {
        CandidateQuery query = by(field, descending);
        if (field.equals("separation")) {
            query = within(new Cone(new SkyPosition(269, -26), 6000), query.sort());
        }
        List<Long> all = new ArrayList<>();
        search.forEach(alice, query, row -> all.add(row.id()));

        assertThat(search.count(alice, query)).isEqualTo(all.size());
        assertThat(ids(search.find(alice, query, 0, 1000))).isEqualTo(all);
        for (int size : List.of(2, 5)) {
            List<Long> byPage = new ArrayList<>();
            for (int page = 0; page * size < all.size(); page++) {
                byPage.addAll(ids(search.find(alice, query, (long) page * size, size)));
            }
            assertThat(byPage).as("pages of %d by %s", size, query.sort()).isEqualTo(all);

            List<Long> byCursor = new ArrayList<>();
            CandidatePage page = search.findAfter(alice, query, null, size);
            byCursor.addAll(ids(page.items()));
            while (page.next() != null) {
                page = search.findAfter(alice, query, page.next(), size);
                byCursor.addAll(ids(page.items()));
            }
            assertThat(byCursor).as("cursors of %d by %s", size, query.sort()).isEqualTo(all);
        }
        List<Long> oneByOne = new ArrayList<>(all.subList(0, 1));
        for (Optional<CandidateRow> next = search.behind(alice, query, all.getFirst());
                next.isPresent();
                next = search.behind(alice, query, next.get().id())) {
            oneByOne.add(next.get().id());
        }
        assertThat(oneByOne).as("one by one by %s", query.sort()).isEqualTo(all);
        return all;
    }

    private static CandidateQuery by(String field, boolean descending) {
        return CandidateQuery.all().sortedBy(new CandidateSort(field, descending));
    }

    private static CandidateQuery rated(RatedState state, CandidateSort sort) {
        return CandidateQuery.all().toBuilder().rated(state).sort(sort).build();
    }

    private static CandidateQuery within(Cone cone, CandidateSort sort) {
        return CandidateQuery.all().toBuilder().cone(ConeAround.CANDIDATE, cone).sort(sort).build();
    }

    private static List<Long> ids(List<CandidateRow> rows) {
        return rows.stream().map(CandidateRow::id).toList();
    }

    private long store(UnaryOperator<CandidateBuilder> described) {
        return described.apply(surveys.aCandidate()).store().id();
    }

    private void rate(long candidate, Actor rater, int score) {
        jdbc.sql(
                        """
                        with rated as (
                            insert into rating (project_id, candidate_id, person_id, score)
                            select project_id, id, :person, :score from candidate where id = :candidate
                            returning project_id, candidate_id)
                        update candidate c set rating_count = rating_count + 1, score_count = score_count + 1,
                               score_sum = score_sum + :score
                        from rated where c.project_id = rated.project_id and c.id = rated.candidate_id
                        """)
                .param("person", rater.personId())
                .param("score", score)
                .param("candidate", candidate)
                .update();
    }
}
