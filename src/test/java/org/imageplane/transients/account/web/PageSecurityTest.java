package org.imageplane.transients.account.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Installation.Environment;
import org.imageplane.transients.account.People;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest
@AutoConfigureMockMvc
@CleanDatabase
class PageSecurityTest {

    private static final String REMEMBERED = "TRANSIENTS_REMEMBERED";

    private static final String PAGE = ProbeController.ADDRESS;

    @Autowired MockMvc mvc;
    @Autowired TestPeople testPeople;
    @Autowired People people;
    private Actor alice;
    private Actor admin;

    @BeforeEach
    void two_people() {
        alice = testPeople.add("alice", Role.RATER);
        admin = testPeople.add("admin", Role.ADMIN);
    }

    @Test
    void a_page_leads_to_the_sign_in_and_the_sign_in_back_to_the_page() throws Exception {
        var wanted = get("/candidates?project=GPM").header("Accept", "text/html");
        var session =
                (MockHttpSession)
                        mvc.perform(wanted)
                                .andExpect(status().isFound())
                                .andExpect(redirectedUrl("/login"))
                                .andReturn()
                                .getRequest()
                                .getSession(false);
        var before = session.getId();
        var result =
                mvc.perform(
                                post("/login")
                                        .session(session)
                                        .param("username", "ALICE")
                                        .param("password", TestPeople.PASSWORD))
                        .andExpect(status().isFound())
                        .andReturn();
        assertThat(result.getResponse().getRedirectedUrl())
                .endsWith("/candidates?project=GPM&continue");
        assertThat(session.getId()).as("against session fixation").isNotEqualTo(before);
    }

    @Test
    void a_wrong_password_leads_back_to_the_sign_in() throws Exception {
        for (var username : new String[] {"alice", "nobody"}) {
            mvc.perform(post("/login").param("username", username).param("password", "wrong"))
                    .andExpect(redirectedUrl("/login?error"));
        }
    }

    @Test
    void five_wrong_passwords_lock_the_page_too() throws Exception {
        for (int i = 0; i < 5; i++) {
            mvc.perform(post("/login").param("username", "alice").param("password", "wrong"));
        }
        mvc.perform(
                        post("/login")
                                .param("username", "alice")
                                .param("password", TestPeople.PASSWORD))
                .andExpect(redirectedUrl("/login?error"));
    }

    @Test
    void who_wants_to_be_remembered_comes_back_without_a_password() throws Exception {
        var cookie = remember();
        assertThat(cookie.getMaxAge()).isEqualTo(30 * 24 * 60 * 60);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        mvc.perform(get(PAGE).cookie(cookie)).andExpect(content().string("alice [RATER]"));
        mvc.perform(get(PAGE).cookie(new Cookie(REMEMBERED, cookie.getValue() + "x")))
                .andExpect(redirectedUrl("/login"));
    }

    @Test
    void who_does_not_ask_is_remembered_until_the_browser_is_closed_and_12_hours_at_most()
            throws Exception {
        var cookie = signedInFrom(post("/login")).getCookie(REMEMBERED);
        assertThat(cookie.getMaxAge()).as("ends with the browser").isEqualTo(-1);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        var content = new String(Base64.getDecoder().decode(cookie.getValue()), UTF_8);
        var ends = Instant.ofEpochMilli(Long.parseLong(content.split(":")[1]));
        assertThat(ends)
                .isBetween(
                        Instant.now().plus(Duration.ofHours(11)),
                        Instant.now().plus(Duration.ofHours(12)));
        mvc.perform(get(PAGE).cookie(cookie)).andExpect(content().string("alice [RATER]"));
    }

    @Test
    void pictures_come_from_a_process_without_the_session_as_long_as_the_browser_is_remembered()
            throws Exception {
        var cookie = signedInFrom(post("/login")).getCookie(REMEMBERED);
        for (var address : new String[] {"/viewer/none", "/pictures/none", "/media/none"}) {
            var answer = mvc.perform(get(address).cookie(cookie)).andReturn();
            assertThat(answer.getResponse().getStatus()).as(address).isEqualTo(404);
            assertThat(answer.getRequest().getSession(false)).as(address).isNull();
        }
        people.deactivate(admin, alice.personId());
        mvc.perform(get("/viewer/none").cookie(cookie)).andExpect(status().isUnauthorized());
        mvc.perform(get("/media/none").cookie(cookie)).andExpect(status().isUnauthorized());
    }

    @Test
    void signing_out_everywhere_else_ends_what_was_remembered() throws Exception {
        var cookie = remember();
        mvc.perform(get(PAGE).cookie(cookie)).andExpect(content().string("alice [RATER]"));
        people.signOutElsewhere(alice);
        mvc.perform(get(PAGE).cookie(cookie)).andExpect(redirectedUrl("/login"));
    }

    @Test
    void a_new_password_ends_what_was_remembered_and_other_sessions() throws Exception {
        var cookie = remember();
        var session = signIn();
        mvc.perform(get(PAGE).session(session)).andExpect(content().string("alice [RATER]"));

        people.changePassword(alice, TestPeople.PASSWORD, "another password");

        mvc.perform(get(PAGE).cookie(cookie)).andExpect(redirectedUrl("/login"));
        mvc.perform(get(PAGE).session(session)).andExpect(redirectedUrl("/login"));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void who_changes_the_password_stays_remembered_in_that_browser_as_before() throws Exception {
        for (boolean asked : new boolean[] {true, false}) {
            alice = testPeople.add(asked ? "asking" : "other", Role.RATER);
            var form = post("/login").param("username", alice.username());
            var signedIn =
                    mvc.perform(
                                    (asked ? form.param("remember-me", "on") : form)
                                            .param("password", TestPeople.PASSWORD))
                            .andReturn();
            var before = signedIn.getResponse().getCookie(REMEMBERED);
            var after =
                    mvc.perform(
                                    get(PAGE + "/password")
                                            .param("to", "another password")
                                            .session(
                                                    (MockHttpSession)
                                                            signedIn.getRequest().getSession(false))
                                            .cookie(before))
                            .andExpect(status().isOk())
                            .andReturn()
                            .getResponse()
                            .getCookie(REMEMBERED);
            assertThat(after.getMaxAge()).isEqualTo(before.getMaxAge());
            mvc.perform(get(PAGE).cookie(after))
                    .andExpect(content().string(alice.username() + " [RATER]"));
            mvc.perform(get(PAGE).cookie(before)).andExpect(redirectedUrl("/login"));
        }
    }

    @Test
    void deactivation_ends_a_session_and_what_was_remembered_at_the_next_request()
            throws Exception {
        var cookie = remember();
        var session = signIn();
        people.deactivate(admin, alice.personId());
        mvc.perform(get(PAGE).session(session)).andExpect(redirectedUrl("/login"));
        mvc.perform(get(PAGE).cookie(cookie)).andExpect(redirectedUrl("/login"));
        mvc.perform(
                        post("/login")
                                .param("username", "alice")
                                .param("password", TestPeople.PASSWORD))
                .andExpect(redirectedUrl("/login?error"));
    }

    @Test
    void new_roles_reach_a_session_at_the_next_request() throws Exception {
        var session = signIn();
        people.setRoles(admin, alice.personId(), Set.of(Role.ADMIN));
        mvc.perform(get(PAGE).session(session)).andExpect(content().string("alice [ADMIN]"));
        var context = (SecurityContext) session.getAttribute("SPRING_SECURITY_CONTEXT");
        assertThat(context.getAuthentication().getAuthorities())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("ROLE_RATER", "ROLE_UPLOADER", "ROLE_ADMIN");
    }

    @Test
    void a_role_that_was_taken_away_ends_the_session() throws Exception {
        var session = signIn();
        people.setRoles(admin, alice.personId(), Set.of(Role.UPLOADER));
        mvc.perform(get(PAGE).session(session)).andExpect(redirectedUrl("/login"));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void signing_out_ends_the_session_and_forgets() throws Exception {
        var session = signIn();
        mvc.perform(post("/logout").session(session).with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andExpect(cookie().maxAge(REMEMBERED, 0));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void a_form_of_another_site_is_refused() throws Exception {
        var session = signIn();
        mvc.perform(post("/logout").session(session)).andExpect(status().isForbidden());
        mvc.perform(post("/anything").session(session)).andExpect(status().isForbidden());
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void what_has_no_rule_is_denied() throws Exception {
        var session = signIn();
        mvc.perform(post("/anything").session(session).with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(request(HttpMethod.DELETE, "/anything").session(session).with(csrf()))
                .andExpect(status().isForbidden());
        for (var method : new String[] {"TRACE", "CONNECT", "PROPFIND"}) {
            var answer =
                    mvc.perform(request(HttpMethod.valueOf(method), "/").session(session))
                            .andReturn();
            assertThat(answer.getResponse().getStatus()).as(method).isGreaterThanOrEqualTo(400);
        }
    }

    @Test
    void the_looks_of_the_sign_in_page_are_public_and_pictures_of_candidates_are_not()
            throws Exception {
        for (var file :
                new String[] {
                    "/styles.css",
                    "/assets/x.svg",
                    "/icons/x.png",
                    "/themes/x/x.css",
                    "/favicon.ico"
                }) {
            assertThat(reachesPages(file)).as(file).isTrue();
        }
        assertThat(reachesPages("/other.css")).isFalse();
        mvc.perform(get("/media/x.png")).andExpect(status().is4xxClientError());
        mvc.perform(head("/media/x.png")).andExpect(status().is4xxClientError());
        mvc.perform(post("/media/x.png").session(signIn())).andExpect(status().isForbidden());
        mvc.perform(get("/media/x.png").header("Authorization", "Bearer nonsense"))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void pages_may_be_framed_by_ourselves_only_and_tell_other_sites_nothing() throws Exception {
        mvc.perform(get(PAGE).session(signIn()))
                .andExpect(header().string("X-Frame-Options", "SAMEORIGIN"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        PagePolicy.in(Environment.LOCAL)));
    }

    /** Files that are not there are looked for by the pages' servlet, which MockMvc has not got. */
    private boolean reachesPages(String file) throws Exception {
        try {
            return mvc.perform(get(file)).andReturn().getResponse().getStatus() == 200;
        } catch (ServletException e) {
            assertThat(e).hasMessageContaining("springServlet");
            return true;
        }
    }

    private MockHttpSession signIn() throws Exception {
        return (MockHttpSession)
                mvc.perform(
                                post("/login")
                                        .param("username", "alice")
                                        .param("password", TestPeople.PASSWORD))
                        .andExpect(redirectedUrl("/"))
                        .andReturn()
                        .getRequest()
                        .getSession(false);
    }

    private Cookie remember() throws Exception {
        return signedInFrom(post("/login").param("remember-me", "on")).getCookie(REMEMBERED);
    }

    private MockHttpServletResponse signedInFrom(MockHttpServletRequestBuilder form)
            throws Exception {
        return mvc.perform(form.param("username", "alice").param("password", TestPeople.PASSWORD))
                .andExpect(redirectedUrl("/"))
                .andReturn()
                .getResponse();
    }
}
