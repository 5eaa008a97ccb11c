package org.imageplane.transients.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.standaloneSetup;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.hamcrest.Matchers;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.CurrentActor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartException;

@ExtendWith(OutputCaptureExtension.class)
class ApiProblemsTest {

    private final MockMvc nobody = mvc(Optional.empty());
    private final MockMvc somebody = mvc(Optional.of(new Actor(1, "alice", Set.of())));

    @Test
    void a_surprise_is_500_with_an_id_that_the_log_has_and_nothing_of_the_inside(
            CapturedOutput output) throws Exception {
        var body =
                somebody.perform(get("/surprise"))
                        .andExpect(status().isInternalServerError())
                        .andExpect(
                                content()
                                        .contentTypeCompatibleWith(
                                                MediaType.APPLICATION_PROBLEM_JSON))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(body).doesNotContain("select", "secret", "Exception");
        var id =
                JsonPath.<String>read(body, "$.instance").replace("urn:uuid:", "").replace("-", "");
        assertThat(output.getOut().split(id, -1)).as("said once in the log").hasSize(2);
        assertThat(output).contains("select secret");
        assertThat(JsonPath.<String>read(body, "$.detail")).contains(id);
    }

    @Test
    void an_exception_says_its_own_status() throws Exception {
        somebody.perform(get("/taken"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value("GPM is taken."));
    }

    @Test
    void what_is_denied_is_401_for_nobody_and_403_for_somebody() throws Exception {
        nobody.perform(get("/denied"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", "Bearer"))
                .andExpect(jsonPath("$.detail").value("Ask an administrator."));
        somebody.perform(get("/denied"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail").value("Ask an administrator."));
    }

    @Test
    void a_parameter_of_the_wrong_kind_or_missing_is_400() throws Exception {
        somebody.perform(get("/number").param("n", "x")).andExpect(status().isBadRequest());
        somebody.perform(get("/number"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", Matchers.containsString("'n'")));
    }

    @Test
    void a_broken_multipart_body_is_400() throws Exception {
        somebody.perform(get("/multipart")).andExpect(status().isBadRequest());
    }

    @Test
    void a_client_that_has_gone_is_no_error(CapturedOutput output) throws Exception {
        somebody.perform(get("/gone"));
        assertThat(output).doesNotContain("ERROR");
    }

    private static MockMvc mvc(Optional<Actor> actor) {
        var current =
                new CurrentActor() {
                    @Override
                    public Optional<Actor> find() {
                        return actor;
                    }

                    @Override
                    public Actor require() {
                        return actor.orElseThrow();
                    }
                };
        return standaloneSetup(new Troubles())
                .setControllerAdvice(new ApiProblems(current))
                .build();
    }

    @ResponseStatus(HttpStatus.CONFLICT)
    static class TakenException extends RuntimeException {
        TakenException() {
            super("GPM is taken.");
        }
    }

    @RestController
    static class Troubles {

        @GetMapping("/surprise")
        String surprise() {
            throw new IllegalStateException("select secret from inside");
        }

        @GetMapping("/taken")
        String taken() {
            throw new TakenException();
        }

        @GetMapping("/denied")
        String denied() {
            throw new AccessDeniedException("Ask an administrator.");
        }

        @GetMapping("/number")
        int number(@RequestParam int n) {
            return n;
        }

        @GetMapping("/multipart")
        String multipart() {
            throw new MultipartException("Stream ended unexpectedly");
        }

        @GetMapping("/gone")
        String gone() throws IOException {
            throw new IOException("Broken pipe");
        }
    }
}
