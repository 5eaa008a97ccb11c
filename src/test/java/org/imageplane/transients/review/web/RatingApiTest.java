package org.imageplane.transients.review.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.rating.RatingInput;
import org.imageplane.transients.rating.Ratings;
import org.imageplane.transients.survey.RatingScale;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rating through the API, and the queue. */
@SpringBootTest
@AutoConfigureMockMvc
@CleanDatabase
class RatingApiTest {

    @Autowired private MockMvc mvc;
    @Autowired private JsonMapper json;
    @Autowired private Surveys surveys;
    @Autowired private TestPeople people;
    @Autowired private Ratings ratings;

    private Actor alice;
    private long candidate;

    @BeforeEach
    void oneRaterAndOneCandidate() {
        alice = people.add("alice", Role.RATER);
        candidate = surveys.aCandidate().store().id();
    }

    @Test
    void a_score_is_stored_and_answered() throws Exception {
        MockHttpServletResponse answer =
                rate(
                        candidate,
                        "{\"score\": 4, \"classification\": \"pulsar\", \"notes\": \"σ ☄\"}");

        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        JsonNode rating = json.readTree(answer.getContentAsByteArray());
        assertThat(rating.get("score").intValue()).isEqualTo(4);
        assertThat(rating.get("classification").stringValue()).isEqualTo("Pulsar");
        assertThat(rating.get("notes").stringValue()).isEqualTo("σ ☄");
        assertThat(ratings.own(alice, candidate).orElseThrow().score()).isEqualTo(4);
        assertThat(rate(candidate, answer.getContentAsString(StandardCharsets.UTF_8)).getStatus())
                .as("sent back as it came")
                .isEqualTo(200);
    }

    @Test
    void a_verdict_is_stored_in_a_project_that_asks_for_one() throws Exception {
        surveys.aProject("VAST", RatingScale.TRUE_FALSE_UNSURE);
        long other = surveys.aCandidate().in("VAST").store().id();

        assertThat(
                        rate(other, "{\"verdict\": \"UNSURE\", \"classification\": \"IDV\"}")
                                .getStatus())
                .isEqualTo(200);
        assertThat(ratings.own(alice, other).orElseThrow().classification()).isEqualTo("IDV");
        assertThat(problem(rate(other, "{\"score\": 3}"), 400)).contains("verdict");
    }

    static Stream<String> badRatings() {
        return Stream.of(
                "",
                "{",
                "null",
                "[]",
                "4",
                "{}",
                "{\"score\": 6}",
                "{\"score\": 0}",
                "{\"score\": 3.5}",
                "{\"score\": \"4\"}",
                "{\"score\": 1e400}",
                "{\"score\": 99999999999}",
                "{\"score\": NaN}",
                "{\"score\": true}",
                "{\"score\": 2, \"score\": 3}",
                "{\"score\": 2} {\"score\": 3}",
                "{\"verdict\": \"TRUE\"}",
                "{\"score\": 2, \"verdict\": \"TRUE\"}",
                "{\"verdict\": \"PERHAPS\"}",
                "{\"score\": 2, \"classification\": \"Comet\"}",
                "{\"score\": 2, \"classification\": \"IDV\"}",
                "{\"score\": 2, \"classification\": 7}",
                "{\"score\": 2, \"clasification\": \"Pulsar\"}",
                "{\"score\": 2, \"notes\": \"a\\u0000b\"}",
                "{\"score\": 2, \"notes\": \"\\ud800\"}",
                "{\"score\": 2, \"classification\": \"a\\u0000b\"}",
                "{\"score\": 2, \"notes\": [1]}",
                "{\"score\": 2, \"notes\": \"" + "n".repeat(10_001) + "\"}",
                "{\"score\": 2, \"notes\": \"" + "n".repeat(1_000_000) + "\"}",
                "{\"score\": 2, \"notes\": \"" + "n".repeat(3_000_000) + "\"}",
                "[".repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource("badRatings")
    void what_is_no_rating_is_refused_with_a_sentence_and_nothing_is_changed(String body)
            throws Exception {
        ratings.rate(alice, candidate, new RatingInput(5, null, "RFI", "before"));

        assertThat(problem(rate(candidate, body), 400)).contains(" ").endsWith(".");

        var kept = ratings.own(alice, candidate).orElseThrow();
        assertThat(kept.score()).isEqualTo(5);
        assertThat(kept.classification()).isEqualTo("RFI");
        assertThat(kept.notes()).isEqualTo("before");
        assertThat(ratings.history(alice, candidate)).hasSize(1);
    }

    @Test
    void bytes_that_are_no_text_are_refused() throws Exception {
        byte[] body = "{\"score\": 2, \"notes\": \"?\"}".getBytes(StandardCharsets.US_ASCII);
        body[body.length - 3] = (byte) 0xff;

        assertThat(
                        problem(
                                as(
                                        alice,
                                        put("/api/v1/candidates/{id}/rating", candidate)
                                                .content(body)),
                                400))
                .contains("JSON");
        assertThat(ratings.own(alice, candidate)).isEmpty();
    }

    @Test
    void a_rating_is_taken_back_as_often_as_one_likes() throws Exception {
        rate(candidate, "{\"score\": 4}");

        for (int i = 0; i < 2; i++) {
            assertThat(as(alice, delete("/api/v1/candidates/{id}/rating", candidate)).getStatus())
                    .isEqualTo(204);
        }
        assertThat(ratings.own(alice, candidate)).isEmpty();
    }

    @Test
    void a_candidate_that_may_not_be_seen_cannot_be_rated() throws Exception {
        surveys.aRestrictedProject("SECRET");
        long hidden = surveys.aCandidate().in("SECRET").store().id();

        assertThat(problem(rate(hidden, "{\"score\": 4}"), 404)).isNotEmpty();
        assertThat(problem(rate(4711, "{\"score\": 4}"), 404)).isNotEmpty();
        assertThat(problem(as(alice, delete("/api/v1/candidates/{id}/rating", hidden)), 404))
                .isNotEmpty();
    }

    @Test
    void rating_needs_the_role() throws Exception {
        Actor uploader = people.add("robot", Role.UPLOADER);

        assertThat(
                        problem(
                                as(
                                        uploader,
                                        put("/api/v1/candidates/{id}/rating", candidate)
                                                .content("{\"score\": 4}")),
                                403))
                .isNotEmpty();
        assertThat(problem(as(uploader, post("/api/v1/next")), 403)).isNotEmpty();
    }

    @Test
    void next_gives_each_rater_another_candidate_until_there_is_none() throws Exception {
        Actor bob = people.add("bob", Role.RATER);
        long second = surveys.aCandidate().store().id();

        MockHttpServletResponse forAlice = as(alice, post("/api/v1/next"));
        MockHttpServletResponse forBob = as(bob, post("/api/v1/next"));
        assertThat(forAlice.getStatus()).isEqualTo(200);
        JsonNode first = json.readTree(forAlice.getContentAsByteArray());
        assertThat(first.has("files")).isTrue();
        assertThat(
                        List.of(
                                first.get("id").longValue(),
                                json.readTree(forBob.getContentAsByteArray())
                                        .get("id")
                                        .longValue()))
                .containsExactlyInAnyOrder(candidate, second);

        assertThat(rate(candidate, "{\"score\": 4}").getStatus()).isEqualTo(200);
        assertThat(rate(second, "{\"score\": 4}").getStatus()).isEqualTo(200);
        MockHttpServletResponse none = as(alice, post("/api/v1/next?project=GPM&filter=all"));
        assertThat(none.getStatus()).isEqualTo(204);
        assertThat(none.getContentAsString()).isEmpty();
    }

    @Test
    void next_understands_order_and_filter_and_refuses_what_it_does_not_know() throws Exception {
        long bright = surveys.aCandidate().with("can_peak_flux", 9).store().id();

        MockHttpServletResponse brightest =
                as(alice, post("/api/v1/next?project=gpm&order=brightest&filter=stale"));
        assertThat(json.readTree(brightest.getContentAsByteArray()).get("id").longValue())
                .isEqualTo(bright);
        assertThat(problem(as(alice, post("/api/v1/next?order=biggest")), 400))
                .isEqualTo(
                        "order: \"biggest\" is not one of random, newest, oldest, brightest, faintest.");
        assertThat(problem(as(alice, post("/api/v1/next?filter=none")), 400)).startsWith("filter:");
        assertThat(problem(as(alice, post("/api/v1/next").param("project", "NOPE")), 400))
                .startsWith("project:");
        assertThat(problem(as(alice, post("/api/v1/next").param("project", "a\0b")), 400))
                .startsWith("project:");
    }

    private MockHttpServletResponse rate(long id, String body) throws Exception {
        return as(alice, put("/api/v1/candidates/{id}/rating", id).content(body));
    }

    private MockHttpServletResponse as(Actor who, MockHttpServletRequestBuilder request)
            throws Exception {
        return mvc.perform(
                        request.header("Authorization", "Bearer " + people.token(who))
                                .contentType("application/json"))
                .andReturn()
                .getResponse();
    }

    private String problem(MockHttpServletResponse answer, int status) throws Exception {
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        return json.readTree(answer.getContentAsByteArray()).get("detail").stringValue();
    }
}
