package org.imageplane.transients.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Set;
import org.hamcrest.Matchers;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.ApiTokens;
import org.imageplane.transients.account.People;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What tokens open, in every form of the header; the addresses end in a word that no controller knows, so 404 means in. */
@SpringBootTest
@AutoConfigureMockMvc
@CleanDatabase
class TokenSecurityTest {

    private static final String UNKNOWN = "0123456789abcdef0123456789abcdef01234567";
    private static final String MWA = "/candidate_create/not-there";
    private static final String VASTER = "/upload_beam/not-there";
    private static final String API = "/api/v1/not-there";

    @Autowired MockMvc mvc;
    @Autowired TestPeople testPeople;
    @Autowired People people;
    @Autowired ApiTokens tokens;
    @Autowired JdbcClient jdbc;
    private Actor uploader;
    private String key;

    @BeforeEach
    void somebody_uploads() {
        uploader = testPeople.add("uploader", Role.UPLOADER);
        key = testPeople.token(uploader);
    }

    @Test
    void every_form_of_the_header_is_taken_where_it_belongs() throws Exception {
        send(MWA, "Token " + key).andExpect(status().isNotFound());
        send(MWA, "Bearer " + key).andExpect(status().isNotFound());
        send(MWA, "token  " + key).andExpect(status().isNotFound());
        send(MWA, key).andExpect(status().isUnauthorized());
        send(VASTER, key).andExpect(status().isNotFound());
        send(VASTER, "Token " + key).andExpect(status().isNotFound());
        send(VASTER, "Bearer " + key).andExpect(status().isNotFound());
        send(API, "Bearer " + key).andExpect(status().isNotFound());
        send(API, "Token " + key).andExpect(status().isNotFound());
        send(API, key).andExpect(status().isUnauthorized());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Token " + UNKNOWN,
                "Token",
                "Token  ",
                "Token x",
                "Basic dXNlcjpwYXNzd29yZA==",
                "Token '; drop table person --"
            })
    void a_wrong_token_of_the_mwa_script_is_401_in_json(String header) throws Exception {
        send("/observation_create/", header)
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", "Token"))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON))
                .andExpect(
                        jsonPath(
                                "$.detail",
                                Matchers.startsWith("The token is unknown or was revoked")));
    }

    @Test
    void no_token_of_the_mwa_script_is_401_and_says_what_to_send() throws Exception {
        for (var address : new String[] {"/observation_create/", "/candidate_create/"}) {
            mvc.perform(post(address))
                    .andExpect(status().isUnauthorized())
                    .andExpect(header().string("WWW-Authenticate", "Token"))
                    .andExpect(
                            jsonPath(
                                    "$.detail",
                                    Matchers.containsString("Authorization: Token <key>")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/upload_observation/",
                "/upload_beam/",
                "/upload_candidate/",
                "/upload_dynamic_spectra/"
            })
    void the_vaster_script_gets_400_without_and_403_with_an_unknown_token(String address)
            throws Exception {
        mvc.perform(post(address))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.status").value("error"))
                .andExpect(jsonPath("$.message", Matchers.containsString("Authorization: <key>")));
        var body =
                send(address, UNKNOWN)
                        .andExpect(status().isForbidden())
                        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(body).startsWith("{\"status\":\"error\",\"message\":\"The token is unknown");
    }

    @Test
    void a_rater_may_not_upload_but_an_administrator_may() throws Exception {
        var rater = testPeople.token(testPeople.add("rater", Role.RATER));
        var admin = testPeople.token(testPeople.add("admin", Role.ADMIN));
        send(MWA, "Token " + rater)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail", Matchers.containsString("UPLOADER")));
        send(VASTER, rater)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.status").value("error"))
                .andExpect(jsonPath("$.message", Matchers.containsString("UPLOADER")));
        send(API, "Token " + rater).andExpect(status().isNotFound());
        send(MWA, "Token " + admin).andExpect(status().isNotFound());
    }

    @Test
    void a_revoked_token_works_no_more() throws Exception {
        tokens.revoke(uploader, tokens.of(uploader).getFirst().id());
        send(MWA, "Token " + key).andExpect(status().isUnauthorized());
        send(VASTER, key).andExpect(status().isForbidden());
        send(API, "Bearer " + key).andExpect(status().isUnauthorized());
    }

    @Test
    void nobody_revokes_the_token_of_somebody_else() throws Exception {
        tokens.revoke(testPeople.add("other", Role.ADMIN), tokens.of(uploader).getFirst().id());
        send(API, "Bearer " + key).andExpect(status().isNotFound());
    }

    @Test
    void the_token_of_a_deactivated_person_stops_and_starts_again_with_them() throws Exception {
        var admin = testPeople.add("admin", Role.ADMIN);
        people.deactivate(admin, uploader.personId());
        send(API, "Bearer " + key).andExpect(status().isUnauthorized());
        people.activate(admin, uploader.personId());
        send(API, "Bearer " + key).andExpect(status().isNotFound());
    }

    @Test
    void a_role_that_was_taken_away_counts_at_the_next_request() throws Exception {
        people.setRoles(
                testPeople.add("admin", Role.ADMIN), uploader.personId(), Set.of(Role.RATER));
        send(MWA, "Token " + key).andExpect(status().isForbidden());
    }

    @Test
    void guessing_a_password_does_not_stop_a_running_upload() throws Exception {
        jdbc.sql("update person set locked_until = now() + interval '10 minutes'").update();
        send(MWA, "Token " + key).andExpect(status().isNotFound());
    }

    @Test
    void the_database_holds_a_hash_only_and_the_last_use_at_most_once_a_minute() throws Exception {
        assertThat(jdbc.sql("select hash from api_token").query(String.class).single())
                .hasSize(64)
                .isNotEqualTo(key)
                .doesNotContain(key);
        send(API, "Bearer " + key);
        var first = lastUse();
        send(API, "Bearer " + key);
        assertThat(first).isNotNull().isEqualTo(lastUse());

        jdbc.sql("update api_token set last_used_at = now() - interval '2 minutes'").update();
        send(API, "Bearer " + key);
        assertThat(
                        jdbc.sql("select last_used_at > now() - interval '1 minute' from api_token")
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void an_upper_case_key_is_another_key() throws Exception {
        send(API, "Bearer " + key.toUpperCase(Locale.ROOT)).andExpect(status().isUnauthorized());
    }

    @Test
    void nothing_is_remembered_for_the_next_request() throws Exception {
        var result = mvc.perform(get(API).header("Authorization", "Bearer " + key)).andReturn();
        assertThat(result.getRequest().getSession(false)).isNull();
        assertThat(result.getResponse().getCookies()).isEmpty();
        mvc.perform(get(API).cookie(new Cookie("TRANSIENTS_SESSION", "x")))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void uploads_are_posts() throws Exception {
        mvc.perform(get("/candidate_create/").header("Authorization", "Token " + key))
                .andExpect(result -> assertThat(result.getResponse().getStatus()).isIn(404, 405));
    }

    private Object lastUse() {
        return jdbc.sql("select last_used_at from api_token").query(OffsetDateTime.class).single();
    }

    private ResultActions send(String address, String authorization) throws Exception {
        return mvc.perform(post(address).header("Authorization", authorization));
    }
}
