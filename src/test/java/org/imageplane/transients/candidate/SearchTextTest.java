package org.imageplane.transients.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.rating.Ratings;
import org.imageplane.transients.survey.NewProject;
import org.imageplane.transients.survey.RatingScale;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Candidates are found by their words, with the index and without. */
@SpringBootTest
@CleanDatabase
class SearchTextTest {

    /** As an uploader's column of 500 characters leaves it: in the middle of a value. */
    private static final String CUT =
            """
            {"pipeline": "GPM 1.4", "template": "gauss", "width_s": 30.5, "note": "5\\" beam, \\u03b1 = 2", "last": "unfin""";

    @Autowired CandidateSearch search;
    @Autowired CandidateQueryParameters parameters;
    @Autowired TextIndex index;
    @Autowired Ratings ratings;
    @Autowired Surveys surveys;
    @Autowired TestPeople people;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    Actor alice;
    long mwa;
    long vaster;

    @BeforeEach
    void a_candidate_of_each_survey() {
        no_index();
        alice = people.add("alice", Role.RATER);
        mwa =
                surveys.aCandidate()
                        .named("J175534.87-252749.1")
                        .near("GLEAM J175500-252700", 268.8, -25.4)
                        .withMetadata(CUT)
                        .store()
                        .id();
        vaster =
                surveys.aCandidate()
                        .named("J204901.2+103002")
                        .withMetadata("seen twice\nhost=node17")
                        .withAttribute("deep_name", "RACS J2049 \"A\" α")
                        .withAttribute("flagged", true)
                        .store()
                        .id();
    }

    @AfterEach
    void no_index() {
        jdbc.sql("drop index if exists candidate_text").update();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    j175534                        | mwa
                    gleam j1755                    | mwa
                    GPM 1.4                        | mwa
                    5" beam                        | mwa
                    α = 2                          | mwa
                    unfin                          | mwa
                    pipeline                       | mwa
                    racs j2049                     | vaster
                    J2049 "A" α                    | vaster
                    seen twice                     | vaster
                    true                           | vaster
                    deep_name                      |
                    100%                           |
                    template:gau                   | mwa
                    Template: GAUSS                | mwa
                    template=gauss                 | mwa
                    template=gau                   |
                    width_s=30.5                   | mwa
                    width_s=30                     |
                    width_s:30                     | mwa
                    metadata.pipeline=GPM 1.4      | mwa
                    metadata.pipeline="GPM 1.4"    | mwa
                    attributes.pipeline:GPM        |
                    template:GPM                   |
                    note:5" beam                   | mwa
                    note:α                         | mwa
                    last=unfin                     | mwa
                    last:unfin                     | mwa
                    deep_name:J2049                | vaster
                    deep_name=RACS J2049 "A" α     | vaster
                    attributes.deep_name:racs      | vaster
                    metadata.deep_name:racs        |
                    flagged=true                   | vaster
                    flagged:false                  |
                    host=node17                    | vaster
                    key:.*                         |
                    template:(                     |
                    template:[a-z]+                |
                    """)
    void words_and_keys_find_their_candidate(String text, String who) throws SQLException {
        List<Long> expected =
                who == null ? List.of() : who.equals("mwa") ? List.of(mwa) : List.of(vaster);

        assertThat(found(text)).as("without the index").isEqualTo(expected);
        index.makeMissing();
        assertThat(found(text)).as("with the index").isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:b:c",
                "metadata.=",
                "x=\"",
                "é:ü",
                "\\\\",
                "'; drop table candidate; --",
                "k:\\u"
            })
    void odd_words_are_words(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void the_words_of_one_field_do_not_run_on_into_the_next() {
        assertThat(found("252749.1 GLEAM")).isEmpty();
    }

    @Test
    void what_others_wrote_in_a_blind_project_finds_nothing() {
        surveys.aProject(new NewProject("BLIND", "", RatingScale.CONFIDENCE_1_5, 2, true, false));
        long hidden =
                surveys.aCandidate()
                        .in("BLIND")
                        .named("J0001")
                        .withMetadata("a word of the uploader")
                        .store()
                        .id();
        Actor bob = people.add("bob", Role.RATER);
        ratings.comment(bob, hidden, "certainly a satellite");
        ratings.comment(bob, mwa, "certainly a star");

        assertThat(found("certainly a")).containsExactly(mwa);
        assertThat(found("word of the uploader")).containsExactly(hidden);
        assertThat(found(surveys.administrator(), "certainly a")).containsExactly(mwa, hidden);
    }

    @Test
    void the_index_is_made_once_and_searches_can_use_it() throws SQLException {
        assertThat(index.makeMissing()).isTrue();
        assertThat(index.makeMissing()).isFalse();

        assertThat(plan("J1755")).contains("candidate_text");
        assertThat(plan("template:gauss")).contains("candidate_text");
    }

    /** Without the ways that pay in a table of two rows. */
    private String plan(String text) {
        var words = new SearchText(text, false);
        return transaction.execute(
                status -> {
                    jdbc.sql("set local enable_seqscan = off").update();
                    jdbc.sql("set local enable_indexscan = off").update();
                    List<String> lines =
                            jdbc.sql(
                                            "explain select c.id from candidate c where "
                                                    + words.condition())
                                    .params(words.parameters())
                                    .query(String.class)
                                    .list();
                    return String.join("\n", lines);
                });
    }

    private List<Long> found(String text) {
        return found(alice, text);
    }

    private List<Long> found(Actor actor, String text) {
        CandidateQuery query = parameters.read(Map.of("text", List.of(text)));
        List<Long> ids = search.find(actor, query, 0, 10).stream().map(CandidateRow::id).toList();
        assertThat(search.count(actor, query)).isEqualTo(ids.size());
        return ids;
    }
}
