package org.imageplane.transients.review.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.List;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.crossmatch.Association;
import org.imageplane.transients.crossmatch.Associations;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Associations through the API. */
@SpringBootTest
@AutoConfigureMockMvc
@CleanDatabase
class AssociationApiTest {

    private static final String NVSS =
            "{\"catalogue\": \"NVSS\", \"name\": \"NVSS J1\", \"ra_deg\": 268.9, \"dec_deg\": -25.4}";

    @Autowired private MockMvc mvc;
    @Autowired private JsonMapper json;
    @Autowired private Surveys surveys;
    @Autowired private TestPeople people;
    @Autowired private Associations associations;

    private Actor alice;
    private long candidate;

    @BeforeEach
    void oneRaterAndOneCandidate() {
        alice = people.add("alice", Role.RATER);
        candidate = surveys.aCandidate().store().id();
    }

    @Test
    void a_script_confirms_and_removes_and_reads_it_at_the_candidate() throws Exception {
        JsonNode said = json.readTree(ok(HttpMethod.PUT, alice, NVSS).getContentAsByteArray());

        assertThat(said.get("state").stringValue()).isEqualTo("CONFIRMED");
        assertThat(said.get("username").stringValue()).isEqualTo("alice");
        JsonNode one = read().get("associations");
        assertThat(one).hasSize(1);
        assertThat(one.get(0).propertyNames())
                .containsExactlyInAnyOrder(
                        "catalogue",
                        "name",
                        "state",
                        "ra_deg",
                        "dec_deg",
                        "username",
                        "changed_at",
                        "reason");
        assertThat(one.get(0).get("ra_deg").doubleValue()).isEqualTo(268.9);
        ok(HttpMethod.DELETE, alice, "{\"catalogue\": \"NVSS\", \"name\": \"NVSS J1\"}");
        assertThat(read().get("associations").get(0).get("state").stringValue())
                .isEqualTo("REMOVED");
    }

    @Test
    void what_cannot_be_is_answered_in_words_and_changes_nothing() throws Exception {
        for (String body :
                List.of(
                        "",
                        "{",
                        "[]",
                        "7",
                        "{}",
                        "{\"catalogue\": \"NVSS\"}",
                        "{\"catalogue\": \"nvss\", \"name\": \"x\"}",
                        "{\"catalogue\": \"NVSS\", \"name\": \"a\\u0000b\"}",
                        "{\"catalogue\": \"NVSS\", \"name\": \"x\", \"ra_deg\": 1}",
                        "{\"catalogue\": \"NVSS\", \"name\": \"x\", \"ra_deg\": 1, \"dec_deg\": 91}",
                        "{\"catalogue\": \"NVSS\", \"name\": \"x\", \"ra_deg\": \"NaN\", \"dec_deg\": 1}",
                        "{\"catalogue\": \"PSRCAT\", \"name\": \"J9999+99\"}")) {
            MockHttpServletResponse answer = send(HttpMethod.PUT, alice, candidate, body);
            assertThat(answer.getStatus()).as(body + answer.getContentAsString()).isEqualTo(400);
            assertThat(json.readTree(answer.getContentAsByteArray()).get("detail").stringValue())
                    .as(body)
                    .isNotBlank();
        }
        assertThat(associations.history(alice, candidate)).isEmpty();
    }

    @Test
    void who_may_not_is_told_so() throws Exception {
        surveys.aRestrictedProject("SECRET");
        long secret = surveys.aCandidate().in("SECRET").store().id();
        Actor uploader = people.add("pipe", Role.UPLOADER);

        assertThat(send(HttpMethod.PUT, alice, secret, NVSS).getStatus()).isEqualTo(404);
        assertThat(send(HttpMethod.PUT, uploader, candidate, NVSS).getStatus()).isEqualTo(403);
        assertThat(send(HttpMethod.DELETE, uploader, candidate, NVSS).getStatus()).isEqualTo(403);
        assertThat(
                        mvc.perform(
                                        request(
                                                        HttpMethod.PUT,
                                                        "/api/v1/candidates/{id}/associations",
                                                        candidate)
                                                .contentType(MediaType.APPLICATION_JSON)
                                                .content(NVSS))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                .isEqualTo(401);
        assertThat(associations.of(alice, candidate)).extracting(Association::state).isEmpty();
    }

    private JsonNode read() throws Exception {
        return json.readTree(
                mvc.perform(
                                request(HttpMethod.GET, "/api/v1/candidates/{id}", candidate)
                                        .header("Authorization", "Bearer " + people.token(alice)))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray());
    }

    private MockHttpServletResponse ok(HttpMethod method, Actor actor, String body)
            throws Exception {
        MockHttpServletResponse answer = send(method, actor, candidate, body);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return answer;
    }

    private MockHttpServletResponse send(HttpMethod method, Actor actor, long id, String body)
            throws Exception {
        return mvc.perform(
                        request(method, "/api/v1/candidates/{id}/associations", id)
                                .header("Authorization", "Bearer " + people.token(actor))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body))
                .andReturn()
                .getResponse();
    }
}
