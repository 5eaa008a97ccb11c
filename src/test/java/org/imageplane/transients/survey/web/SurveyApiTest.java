package org.imageplane.transients.survey.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.survey.NewObservation;
import org.imageplane.transients.survey.ObservationFiller;
import org.imageplane.transients.survey.Observations;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest
@AutoConfigureMockMvc
@CleanDatabase
class SurveyApiTest {

    @Autowired MockMvc mvc;
    @Autowired TestPeople people;
    @Autowired Surveys surveys;
    @Autowired Observations observations;
    @Autowired ObservationFiller filler;
    String rater;
    String administrator;

    @BeforeEach
    void people() {
        rater = "Bearer " + people.token(people.add("rita", Role.RATER));
        administrator = "Token " + people.token(people.add("ada", Role.ADMIN));
    }

    @Test
    void an_administrator_makes_a_project_once() throws Exception {
        var body =
                """
                {"name": "VAST", "description": "ASKAP", "rating_scale": "TRUE_FALSE_UNSURE", "ratings_wanted": 2}
                """;
        mvc.perform(json(post("/api/v1/projects"), administrator, body))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.rating_scale").value("TRUE_FALSE_UNSURE"))
                .andExpect(jsonPath("$.ratings_wanted").value(2))
                .andExpect(jsonPath("$.restricted").value(false));
        mvc.perform(json(post("/api/v1/projects"), administrator, "{\"name\": \"vast\"}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("vast")));
        mvc.perform(get("/api/v1/projects").header("Authorization", rater))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].name").value("VAST"));
    }

    @Test
    void a_project_that_cannot_be_is_400_and_a_rater_makes_none() throws Exception {
        for (String body :
                new String[] {
                    "{}",
                    "{\"name\": \" \"}",
                    "{\"name\": \"a\\u0000b\"}",
                    "{\"name\": \"X\", \"ratings_wanted\": 0}",
                    "{\"name\": \"X\", \"rating_scale\": \"STARS\"}",
                    "no json"
                }) {
            mvc.perform(json(post("/api/v1/projects"), administrator, body))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.detail").isNotEmpty());
        }
        mvc.perform(json(post("/api/v1/projects"), rater, "{\"name\": \"X\"}"))
                .andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/projects")).andExpect(status().isUnauthorized());
    }

    @Test
    void a_restricted_project_is_there_for_its_members_only() throws Exception {
        surveys.aRestrictedProject("Secret");
        surveys.aCandidate().in("Secret").store();
        surveys.aCandidate().in("Open").store();
        var names = jsonPath("$.items[*].name", contains("Open"));
        mvc.perform(get("/api/v1/projects").header("Authorization", rater)).andExpect(names);
        mvc.perform(get("/api/v1/observations?project=Secret").header("Authorization", rater))
                .andExpect(status().isBadRequest());
        mvc.perform(get("/api/v1/observations").header("Authorization", rater))
                .andExpect(jsonPath("$.total").value(1));

        mvc.perform(
                        json(
                                put("/api/v1/projects/Secret/members/rita"),
                                administrator,
                                "{\"role\": \"RATER\"}"))
                .andExpect(status().isOk());
        mvc.perform(get("/api/v1/projects").header("Authorization", rater))
                .andExpect(jsonPath("$.items[*].name", contains("Open", "Secret")));

        mvc.perform(
                        delete("/api/v1/projects/Secret/members/rita")
                                .header("Authorization", administrator))
                .andExpect(status().isNoContent());
        mvc.perform(get("/api/v1/projects").header("Authorization", rater)).andExpect(names);
        mvc.perform(
                        delete("/api/v1/projects/Secret/members/rita")
                                .header("Authorization", administrator))
                .andExpect(status().isNotFound());
        mvc.perform(json(put("/api/v1/projects/Secret/members/nobody"), administrator, "{}"))
                .andExpect(status().isNotFound());
        mvc.perform(json(put("/api/v1/projects/Secret/members/rita"), rater, "{}"))
                .andExpect(status().isForbidden());
    }

    @Test
    void observations_come_in_pages_with_their_progress() throws Exception {
        surveys.aCandidate().of("1410773120").store();
        surveys.aCandidate().of("1410773416").store();
        surveys.aCandidate().of("1410773416").store();

        mvc.perform(get("/api/v1/observations?project=gpm&size=1").header("Authorization", rater))
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].observation").value("1410773416"))
                .andExpect(jsonPath("$.items[0].start_time").value("2024-09-19T09:29:58Z"))
                .andExpect(jsonPath("$.items[0].centre_frequency_mhz").value(184.96))
                .andExpect(jsonPath("$.items[0].candidate_count").value(2))
                .andExpect(jsonPath("$.items[0].rated_count").value(0))
                .andExpect(jsonPath("$.items[0].given_by").value("pipeline"));
        mvc.perform(get("/api/v1/observations?part=73120").header("Authorization", rater))
                .andExpect(jsonPath("$.items[*].observation", contains("1410773120")));
        for (String bad : new String[] {"size=0", "size=1001", "page=-1", "page=x", "size=1e9"}) {
            mvc.perform(get("/api/v1/observations?" + bad).header("Authorization", rater))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.detail").isNotEmpty());
        }
    }

    @Test
    void an_observation_says_what_was_fetched_of_it_and_why_there_is_nothing_yet()
            throws Exception {
        var project = surveys.aProject("GPM");
        for (String id : List.of("1410773120", "1410773416")) {
            var bare =
                    observations
                            .register(surveys.uploader(), NewObservation.of(id, null))
                            .observation();
            surveys.give(project, bare);
            if (id.equals("1410773120")) {
                var start = Instant.parse("2024-09-19T09:25:02Z");
                filler.fill(bare.id(), "archive.example", NewObservation.of(id, start));
            } else {
                filler.postpone(bare.id(), "The archive is away.", Duration.ofMinutes(1));
            }
        }

        mvc.perform(get("/api/v1/observations?project=GPM").header("Authorization", rater))
                .andExpect(
                        jsonPath("$.items[0].metadata_origin")
                                .value("Not fetched yet: The archive is away."))
                .andExpect(jsonPath("$.items[0].start_time").doesNotExist())
                .andExpect(
                        jsonPath("$.items[1].metadata_origin")
                                .value(startsWith("Fetched from archive.example, 20")))
                .andExpect(jsonPath("$.items[1].start_time").value("2024-09-19T09:25:02Z"));
    }

    @Test
    void quantities_say_what_the_numbers_of_a_project_mean() throws Exception {
        surveys.aCandidate().with("can_det_stat", 12).with("peak_sn", 5).store();

        mvc.perform(get("/api/v1/quantities?project=GPM").header("Authorization", rater))
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.items[0].key").value("can_det_stat"))
                .andExpect(jsonPath("$.items[0].default_column").value(true))
                .andExpect(jsonPath("$.items[1].label").value("Peak sn"));
        mvc.perform(get("/api/v1/quantities").header("Authorization", rater))
                .andExpect(jsonPath("$.total").value(43))
                .andExpect(jsonPath("$.items[*].key", hasItem("beam_sep_deg")));
    }

    @Test
    void a_quantity_that_only_a_restricted_project_carries_is_known_to_its_members_only()
            throws Exception {
        surveys.aRestrictedProject("Secret");
        surveys.aCandidate().in("Secret").with("secret_ratio", 12).with("can_det_stat", 5).store();

        mvc.perform(get("/api/v1/quantities").header("Authorization", rater))
                .andExpect(jsonPath("$.items[*].key", hasItem("can_det_stat")))
                .andExpect(jsonPath("$.items[*].key", not(hasItem("secret_ratio"))));
        mvc.perform(get("/api/v1/quantities").header("Authorization", administrator))
                .andExpect(jsonPath("$.items[*].key", hasItem("secret_ratio")));
        mvc.perform(
                        put("/api/v1/projects/Secret/members/rita")
                                .header("Authorization", administrator)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"role\": \"RATER\"}"))
                .andExpect(status().is2xxSuccessful());
        mvc.perform(get("/api/v1/quantities").header("Authorization", rater))
                .andExpect(jsonPath("$.items[*].key", hasItem("secret_ratio")));
    }

    private static MockHttpServletRequestBuilder json(
            MockHttpServletRequestBuilder request, String authorization, String body) {
        return request.header("Authorization", authorization)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }
}
