package org.imageplane.transients.review.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.candidate.LightCurve;
import org.imageplane.transients.rating.RatingInput;
import org.imageplane.transients.rating.Ratings;
import org.imageplane.transients.rating.Verdict;
import org.imageplane.transients.survey.RatingScale;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The lists and single candidates of the API, as a script with a token gets them. */
@SpringBootTest
@AutoConfigureMockMvc
@CleanDatabase
class CandidateApiTest {

    @Autowired private MockMvc mvc;
    @Autowired private JsonMapper json;
    @Autowired private Surveys surveys;
    @Autowired private TestPeople people;
    @Autowired private Ratings ratings;

    private Actor alice;
    private String token;

    @BeforeEach
    void oneRaterWithAToken() {
        alice = people.add("alice", Role.RATER);
        token = people.token(alice);
    }

    @Test
    void a_candidate_tells_how_many_people_gave_each_verdict() throws Exception {
        surveys.aProject("VAST", RatingScale.TRUE_FALSE_UNSURE);
        long id = surveys.aCandidate().in("VAST").of("SB50230").inBeam(3).store().id();
        ratings.rate(alice, id, new RatingInput(null, Verdict.UNSURE, null, ""));

        JsonNode one = ok("/api/v1/candidates/" + id);

        assertThat(one.get("true_count").intValue()).isZero();
        assertThat(one.get("false_count").intValue()).isZero();
        assertThat(one.get("unsure_count").intValue()).isEqualTo(1);
        assertThat(one.get("beam").intValue()).isEqualTo(3);
    }

    @Test
    void one_candidate_reads_as_the_contract_says() throws Exception {
        var stored =
                surveys.aCandidate()
                        .named("J175534.87-252749.1")
                        .at(268.8953, -25.46364)
                        .near("GLEAM J175500-252700", 268.75, -25.45)
                        .with("can_det_stat", 12.3)
                        .with("can_beam", Double.NaN)
                        .with("can_peak_flux", Double.NEGATIVE_INFINITY)
                        .withAttribute("nks_name", "GLEAM J175500-252700")
                        .with(
                                new LightCurve(
                                        Arrays.asList(Instant.parse("2024-09-19T09:25:02Z"), null),
                                        Arrays.asList(0.012, Double.NaN),
                                        Arrays.asList(0.003, null)))
                        .withPng()
                        .store();
        ratings.rate(alice, stored.id(), new RatingInput(4, null, "Pulsar", "maybe"));

        JsonNode one = ok("/api/v1/candidates/" + stored.id());

        assertThat(one.get("id").longValue()).isEqualTo(stored.id());
        assertThat(one.get("uid").stringValue()).isEqualTo(stored.uid().toString());
        assertThat(one.get("name").stringValue()).isEqualTo("J175534.87-252749.1");
        assertThat(one.get("project").stringValue()).isEqualTo("GPM");
        assertThat(one.get("observation").stringValue()).isEqualTo("1410773120");
        assertThat(one.get("beam").isNull()).isTrue();
        assertThat(one.get("detection_filter").stringValue()).isEqualTo("rms");
        assertThat(one.get("ra_deg").doubleValue()).isEqualTo(268.8953);
        assertThat(one.get("dec_deg").doubleValue()).isEqualTo(-25.46364);
        assertThat(one.get("ra_hms").stringValue()).isEqualTo("17:55:34.87");
        assertThat(one.get("dec_dms").stringValue()).isEqualTo("-25:27:49.1");
        assertThat(one.has("separation_arcmin")).isFalse();
        assertThat(one.get("rating_count").intValue()).isEqualTo(1);
        assertThat(one.get("mean_score").doubleValue()).isEqualTo(4);
        assertThat(one.get("notes").stringValue()).isEmpty();
        assertThat(one.get("metadata").stringValue()).isEmpty();
        assertThat(one.get("measurements").toString())
                .isEqualTo(
                        "{\"can_det_stat\":12.3,\"can_peak_flux\":\"-Infinity\",\"can_beam\":\"NaN\"}");
        assertThat(one.get("attributes").get("nks_name").stringValue())
                .isEqualTo("GLEAM J175500-252700");
        JsonNode file = one.get("files").get(0);
        assertThat(file.propertyNames()).containsExactly("kind", "url", "bytes", "sha256");
        assertThat(file.get("kind").stringValue()).isEqualTo("PREVIEW_PNG");
        assertThat(file.get("url").stringValue()).startsWith("/media/");
        assertThat(file.get("sha256").stringValue()).hasSize(64);
        assertThat(one.get("light_curve").toString())
                .isEqualTo(
                        "{\"time\":[\"2024-09-19T09:25:02Z\",null],\"flux_jy_per_beam\":[0.012,\"NaN\"],"
                                + "\"rms_jy_per_beam\":[0.003,null]}");
        JsonNode own = one.get("own_rating");
        assertThat(own.get("score").intValue()).isEqualTo(4);
        assertThat(own.get("verdict").isNull()).isTrue();
        assertThat(own.get("classification").stringValue()).isEqualTo("Pulsar");
        assertThat(own.get("notes").stringValue()).isEqualTo("maybe");
        assertThat(Instant.parse(own.get("rated_at").stringValue()))
                .isBefore(Instant.now().plusSeconds(60));
    }

    @Test
    void a_list_is_a_page_with_its_total_and_the_cursor_behind_it() throws Exception {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(surveys.aCandidate().with("can_det_stat", i).store().id());
        }

        JsonNode page = ok("/api/v1/candidates?page=1&size=2&sort=can_det_stat,desc");
        assertThat(ids(page)).containsExactly(ids.get(2), ids.get(1));
        assertThat(page.get("total").longValue()).isEqualTo(5);
        assertThat(page.get("page").intValue()).isEqualTo(1);
        assertThat(page.get("size").intValue()).isEqualTo(2);

        JsonNode last =
                ok(
                        "/api/v1/candidates?size=2&sort=can_det_stat,desc&after="
                                + page.get("next").stringValue());
        assertThat(ids(last)).containsExactly(ids.get(0));
        assertThat(last.get("total").longValue()).isEqualTo(5);
        assertThat(last.get("next").isNull()).isTrue();
        assertThat(ok("/api/v1/candidates").get("size").intValue()).isEqualTo(50);
        assertThat(ids(ok("/api/v1/candidates?page=2147483647&size=1000"))).isEmpty();
    }

    @Test
    void a_cone_may_be_given_in_hours_and_adds_the_separation() throws Exception {
        long near = surveys.aCandidate().at(268.8953, -25.46364).store().id();
        surveys.aCandidate().at(10, 10).store();

        JsonNode page =
                ok(
                        UriComponentsBuilder.fromPath("/api/v1/candidates")
                                .queryParam("ra", "17:55:34.87")
                                .queryParam("dec", "-25 27 49.1")
                                .queryParam("radius_arcmin", "2")
                                .build()
                                .encode()
                                .toUri());

        assertThat(ids(page)).containsExactly(near);
        assertThat(page.get("items").get(0).get("separation_arcmin").doubleValue())
                .isBetween(0.0, 0.01);
        assertThat(
                        ids(
                                ok(
                                        UriComponentsBuilder.fromPath("/api/v1/candidates")
                                                .queryParam("position", "J175534.87-252749.1")
                                                .queryParam("radius_arcmin", "2")
                                                .build()
                                                .encode()
                                                .toUri())))
                .containsExactly(near);
    }

    @Test
    void filters_of_the_contract_narrow_the_list() throws Exception {
        long rated = surveys.aCandidate().with("can_det_stat", 9).store().id();
        long unrated = surveys.aCandidate().with("can_det_stat", 3).of("1410773416").store().id();
        surveys.aCandidate().in("OTHER").store();
        ratings.rate(alice, rated, new RatingInput(5, null, "RFI", null));

        assertThat(ids(ok("/api/v1/candidates?project=GPM&rated=true"))).containsExactly(rated);
        assertThat(ids(ok("/api/v1/candidates?project=gpm&rated=false"))).containsExactly(unrated);
        assertThat(ids(ok("/api/v1/candidates?classification=rfi"))).containsExactly(rated);
        assertThat(ids(ok("/api/v1/candidates?observation=1410773416"))).containsExactly(unrated);
        assertThat(ids(ok("/api/v1/candidates?min.can_det_stat=4&max.can_det_stat=")))
                .containsExactly(rated);
        assertThat(ids(ok("/api/v1/candidates?max.can_det_stat=4"))).containsExactly(unrated);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=-1",
                "page=x",
                "size=0",
                "size=1001",
                "size=x",
                "after=zzz",
                "page=1&after=zzz",
                "sort=nothing",
                "sort=id,sideways",
                "sort=separation",
                "project=NOPE",
                "observation=1",
                "classification=Comet",
                "rated=maybe",
                "min.can_beam=NaN",
                "min.nothing=1",
                "ra=1",
                "ra=1&dec=1",
                "ra=x&dec=1&radius_arcmin=1",
                "position=x&radius_arcmin=1",
                "position=1,1&ra=1&radius_arcmin=1",
                "position=1,1",
                "ra=1&dec=95&radius_arcmin=1",
                "ra=1&dec=1&radius_arcmin=NaN",
                "project=a%00b",
                "text=%00",
                "sort=%00",
                "min.%00=1",
                "beam=99999999999",
                "id_min=1e3",
                "project=A&project=B"
            })
    void what_cannot_be_understood_is_a_problem_with_a_sentence(String query) throws Exception {
        MockHttpServletResponse answer = answer("/api/v1/candidates?" + query);

        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(400);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        JsonNode problem = json.readTree(answer.getContentAsString());
        assertThat(problem.get("status").intValue()).isEqualTo(400);
        assertThat(problem.get("detail").stringValue()).endsWith(".").contains(" ");
    }

    @Test
    void a_candidate_that_may_not_be_seen_is_not_there() throws Exception {
        surveys.aRestrictedProject("SECRET");
        long hidden = surveys.aCandidate().in("SECRET").store().id();

        for (String address : List.of("/api/v1/candidates/" + hidden, "/api/v1/candidates/4711")) {
            MockHttpServletResponse answer = answer(address);
            assertThat(answer.getStatus()).isEqualTo(404);
            assertThat(json.readTree(answer.getContentAsString()).get("detail").stringValue())
                    .startsWith("There is no candidate");
        }
        assertThat(answer("/api/v1/candidates/x").getStatus()).isEqualTo(400);
        assertThat(ok("/api/v1/candidates").get("total").longValue()).isZero();
    }

    private MockHttpServletResponse answer(String address) throws Exception {
        return mvc.perform(
                        get(URI.create(address.replace(' ', '+')))
                                .header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse();
    }

    private JsonNode ok(String address) throws Exception {
        return ok(URI.create(address));
    }

    private JsonNode ok(URI address) throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(get(address).header("Authorization", "Token " + token))
                        .andReturn()
                        .getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return json.readTree(answer.getContentAsByteArray());
    }

    private static List<Long> ids(JsonNode page) {
        return page.get("items").valueStream().map(item -> item.get("id").longValue()).toList();
    }
}
