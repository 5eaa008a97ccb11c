package org.imageplane.transients.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.concurrent.Executors;
import org.hamcrest.Matchers;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.ApiTokens;
import org.imageplane.transients.account.People;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
@CleanDatabase
class PasswordForTokenTest {

    private static final String ADDRESS = "/api/v1/tokens";

    @Autowired MockMvc mvc;
    @Autowired TestPeople testPeople;
    @Autowired People people;
    @Autowired ApiTokens tokens;
    @Autowired JdbcClient jdbc;
    private Actor alice;

    @BeforeEach
    void somebody_has_a_password() {
        alice = testPeople.add("alice", Role.RATER);
    }

    @Test
    void the_right_password_gives_a_token_that_works() throws Exception {
        var body =
                mvc.perform(post(ADDRESS).with(httpBasic("Alice", TestPeople.PASSWORD)))
                        .andExpect(status().isCreated())
                        .andExpect(jsonPath("$.token", Matchers.matchesPattern("[0-9a-f]{40}")))
                        .andExpect(jsonPath("$.length()").value(1))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        var key = JsonPath.<String>read(body, "$.token");
        mvc.perform(get("/api/v1/not-there").header("Authorization", "Bearer " + key))
                .andExpect(status().isNotFound());
    }

    @Test
    void a_label_may_be_given() throws Exception {
        mvc.perform(
                        post(ADDRESS)
                                .with(httpBasic("alice", TestPeople.PASSWORD))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"label\": \"cluster\"}"))
                .andExpect(status().isCreated());
        assertThat(tokens.of(alice).getFirst().label()).isEqualTo("cluster");
        mvc.perform(
                        post(ADDRESS)
                                .with(httpBasic("alice", TestPeople.PASSWORD))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"label\": \"%s\"}".formatted("x".repeat(101))))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors.label").exists());
    }

    @Test
    void wrong_unknown_and_none_are_the_same_problem() throws Exception {
        var wrong = refusal("alice", "wrong");
        assertThat(refusal("nobody", "wrong")).isEqualTo(wrong);
        assertThat(refusal("a\0b", "wrong")).isEqualTo(wrong);
        assertThat(refusal("", "")).isEqualTo(wrong);
        mvc.perform(post(ADDRESS))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", Matchers.startsWith("Basic realm=")))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void a_token_does_not_make_tokens() throws Exception {
        mvc.perform(post(ADDRESS).header("Authorization", "Bearer " + testPeople.token(alice)))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void five_wrong_passwords_in_a_row_lock_for_a_quarter_of_an_hour() throws Exception {
        for (int i = 0; i < 4; i++) {
            refusal("alice", "wrong");
        }
        accepted("alice");
        for (int i = 0; i < 5; i++) {
            refusal("alice", "wrong");
        }
        var lockedRight = refusal("alice", TestPeople.PASSWORD);
        assertThat(lockedRight).isEqualTo(refusal("alice", "wrong"));

        assertThat(
                        jdbc.sql(
                                        "select locked_until between now() + interval '14 minutes' and now() + interval"
                                                + " '15 minutes' from person")
                                .query(Boolean.class)
                                .single())
                .isTrue();
        jdbc.sql("update person set locked_until = now() - interval '1 second'").update();
        refusal("alice", "wrong");
        accepted("alice");
    }

    @Test
    void guesses_sent_at_the_same_time_are_counted_one_by_one() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                threads.submit(() -> refusal("alice", "wrong"));
            }
        }
        assertThat(
                        jdbc.sql("select locked_until > now() from person")
                                .query(Boolean.class)
                                .single())
                .isTrue();
        refusal("alice", TestPeople.PASSWORD);
    }

    @Test
    void somebody_deactivated_gets_no_token() throws Exception {
        people.deactivate(testPeople.add("admin", Role.ADMIN), alice.personId());
        assertThat(refusal("alice", TestPeople.PASSWORD)).isEqualTo(refusal("alice", "wrong"));
    }

    @Test
    void an_unknown_name_costs_as_much_work_as_a_known_one() throws Exception {
        // the real cost of bcrypt, which the test's own cheap hash does not have
        jdbc.sql("update person set password_hash = ?")
                .param("{bcrypt}" + new BCryptPasswordEncoder().encode("x"))
                .update();
        refusal("alice", "warm up");
        long known = millis("alice");
        long unknown = millis("nobody");
        assertThat(unknown).isGreaterThan(known / 4);
    }

    private long millis(String username) throws Exception {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            refusal(username, "wrong");
            best = Math.min(best, System.nanoTime() - start);
        }
        return best / 1_000_000;
    }

    private void accepted(String username) throws Exception {
        mvc.perform(post(ADDRESS).with(httpBasic(username, TestPeople.PASSWORD)))
                .andExpect(status().isCreated());
    }

    private String refusal(String username, String password) throws Exception {
        return mvc.perform(post(ADDRESS).with(httpBasic(username, password)))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
