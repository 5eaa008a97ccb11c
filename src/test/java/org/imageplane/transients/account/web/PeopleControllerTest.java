package org.imageplane.transients.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.hamcrest.Matchers;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.testing.WithActor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest
@AutoConfigureMockMvc
@WithActor(username = "root", roles = Role.ADMIN)
class PeopleControllerTest {

    private static final String ALICE =
            """
            {"username": "alice", "password": "a fine password", "email": "alice@example.org", "roles": ["RATER", "UPLOADER"]}
            """;

    @Autowired MockMvc mvc;

    @Test
    void an_administrator_adds_somebody_and_sees_no_password() throws Exception {
        var body =
                add(ALICE)
                        .andExpect(status().isCreated())
                        .andExpect(jsonPath("$.username").value("alice"))
                        .andExpect(jsonPath("$.email").value("alice@example.org"))
                        .andExpect(jsonPath("$.roles", Matchers.contains("RATER", "UPLOADER")))
                        .andExpect(jsonPath("$.created_at").exists())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(body).doesNotContain("password", "fine", "bcrypt");
        mvc.perform(get("/api/v1/people"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.items[0].username").value("alice"));
    }

    @Test
    void somebody_who_is_there_is_a_conflict() throws Exception {
        add(ALICE).andExpect(status().isCreated());
        add(ALICE.replace("alice\"", "ALICE\""))
                .andExpect(status().isConflict())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(
                        jsonPath("$.detail", Matchers.containsString("There is already a person")));
    }

    @Test
    void every_wrong_field_is_named() throws Exception {
        add("{\"username\": \"a b\", \"password\": \"short\", \"email\": \"no\", \"roles\": []}")
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors.username[0]").exists())
                .andExpect(jsonPath("$.errors.password[0]").exists())
                .andExpect(jsonPath("$.errors.email[0]").exists());
        add("{}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors.username[0]").exists());
    }

    @Test
    void a_body_that_cannot_be_read_says_where() throws Exception {
        add(ALICE.replace("RATER", "KING"))
                .andExpect(status().isBadRequest())
                .andExpect(
                        jsonPath("$.detail")
                                .value("roles[0]: \"KING\" is none of RATER, UPLOADER, ADMIN."));
        add("{\"username\": ")
                .andExpect(status().isBadRequest())
                .andExpect(
                        jsonPath(
                                "$.detail",
                                Matchers.startsWith("The body is not JSON: see line 1")));
        add("{\"roles\": {\"a\": 1}}")
                .andExpect(status().isBadRequest())
                .andExpect(
                        jsonPath("$.detail")
                                .value("roles: this is not the kind of value that belongs here."));
        add("").andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("A JSON body is missing."));
        mvc.perform(post("/api/v1/people").content("x=1"))
                .andExpect(status().isUnsupportedMediaType());
    }

    @Test
    @WithActor(username = "rater", roles = Role.RATER)
    void others_may_not() throws Exception {
        add(ALICE)
                .andExpect(status().isForbidden())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail", Matchers.containsString("ADMIN")));
        mvc.perform(get("/api/v1/people")).andExpect(status().isForbidden());
    }

    private ResultActions add(String body) throws Exception {
        return mvc.perform(
                post("/api/v1/people").contentType(MediaType.APPLICATION_JSON).content(body));
    }
}
