package org.imageplane.transients.imaging.viewer;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.imageplane.transients.account.Role;
import org.imageplane.transients.testing.TestPeople;
import org.imageplane.transients.testing.WithActor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(properties = "transients.firefly.media-url=http://web.internal:8081/")
@AutoConfigureMockMvc
@WithActor(username = "alice", roles = Role.RATER)
class FireflyGateTest {

    private static final String GATE = "/viewer/firefly/allowed";

    @Autowired MockMvc mvc;
    @Autowired TestPeople people;

    @Test
    void whoever_is_signed_in_may_use_firefly() throws Exception {
        mvc.perform(get(GATE))
                .andExpect(status().isNoContent())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(content().string(""));
    }

    @Test
    void nobody_else_may() throws Exception {
        people.signOut();
        mvc.perform(get(GATE))
                .andExpect(status().isUnauthorized())
                .andExpect(header().doesNotExist("Location"))
                .andExpect(header().doesNotExist("Set-Cookie"));
    }

    @Test
    void a_token_opens_the_viewers_files_but_not_firefly() throws Exception {
        String token = "Bearer " + people.token(people.add("tess", Role.RATER));
        people.signOut();
        mvc.perform(get("/viewer/sky/index.html").header("Authorization", token))
                .andExpect(status().isOk());
        mvc.perform(get(GATE).header("Authorization", token)).andExpect(status().isUnauthorized());
    }

    @Test
    void there_is_nothing_to_change() throws Exception {
        mvc.perform(post(GATE)).andExpect(status().isForbidden());
    }
}
