package org.imageplane.transients.imaging.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.testing.TestPeople;
import org.imageplane.transients.testing.WithActor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
@WithActor(username = "alice", roles = Role.RATER)
class ViewerPagesTest {

    @Autowired MockMvc mvc;
    @Autowired TestPeople people;

    @ParameterizedTest
    @ValueSource(strings = {"/viewer/js9/index.html", "/viewer/common/page.js"})
    void a_viewer_is_for_people_who_are_signed_in(String address) throws Exception {
        mvc.perform(get(address)).andExpect(status().isOk());
        people.signOut();
        mvc.perform(get(address)).andExpect(status().isUnauthorized());
    }

    @Test
    void the_page_of_js9_runs_code_of_this_server_only_and_reaches_nobody_else() throws Exception {
        var policies =
                mvc.perform(get("/viewer/js9/index.html"))
                        .andExpect(content().contentType("text/html;charset=UTF-8"))
                        .andExpect(content().string(containsString("JS9")))
                        .andExpect(header().string("X-Frame-Options", "SAMEORIGIN"))
                        .andReturn()
                        .getResponse()
                        .getHeaders("Content-Security-Policy");

        assertThat(policies).hasSize(1);
        assertThat(List.of(policies.getFirst().split("; *")))
                .contains(
                        "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'",
                        "connect-src 'self' data: blob:",
                        "frame-ancestors 'self'")
                .noneMatch(rule -> rule.contains("http"));
    }

    @Test
    void what_has_not_changed_is_not_sent_again() throws Exception {
        String changed =
                mvc.perform(get("/viewer/common/page.js"))
                        .andExpect(header().string("Cache-Control", containsString("no-cache")))
                        .andExpect(
                                header().string("Cache-Control", not(containsString("no-store"))))
                        .andReturn()
                        .getResponse()
                        .getHeader("Last-Modified");
        mvc.perform(get("/viewer/common/page.js").header("If-Modified-Since", changed))
                .andExpect(status().isNotModified());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/viewer/js9/none.html",
                "/viewer/none/index.html",
                "/viewer/js9/",
                "/viewer/",
                "/viewer/js9/index.html/x",
                "/viewer/js9/application.yml",
                "/viewer/js9/sub/index.html"
            })
    void what_is_no_part_of_a_viewer_is_not_there(String address) throws Exception {
        mvc.perform(get(address)).andExpect(status().isNotFound());
    }

    @Test
    void nothing_can_be_changed_there() throws Exception {
        mvc.perform(post("/viewer/js9/index.html")).andExpect(status().isForbidden());
    }
}
