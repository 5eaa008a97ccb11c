package org.imageplane.transients.demo.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.imageplane.transients.demo.DemoException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {

    private static final String FIRST = "0123456789abcdef0123456789abcdef01234567";
    @TempDir Path folder;
    private StandIn app;
    private SurveyServer server;
    private Access access;

    @BeforeEach
    void start() throws IOException {
        app = new StandIn();
        app.answer("POST /api/v1/tokens", 201, "{\"token\": \"%s\"}".formatted(FIRST));
        app.answer("GET /api/v1/projects", 200, "[]");
        server = new SurveyServer(app.url());
        access = new Access(server, folder.resolve("kept"));
    }

    @AfterEach
    void stop() {
        server.close();
        app.close();
    }

    @Test
    void a_token_is_got_with_name_and_password_and_kept_for_its_owner_alone() throws IOException {
        assertThat(access.token("admin", "image-plane")).isEqualTo(FIRST);
        String basic = Base64.getEncoder().encodeToString("admin:image-plane".getBytes());
        assertThat(app.received.getFirst().headers())
                .containsEntry("Authorization", "Basic " + basic);
        try (var files = Files.list(folder.resolve("kept"))) {
            List<Path> kept = files.toList();
            assertThat(kept).hasSize(1);
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(kept.getFirst())))
                    .isEqualTo("rw-------");
        }

        assertThat(access.token("admin", "image-plane")).isEqualTo(FIRST);
        assertThat(app.received("/api/v1/tokens")).hasSize(1);
    }

    @Test
    void a_kept_token_that_is_refused_gives_way_to_a_new_one() {
        access.token("admin", "image-plane");
        app.answer("GET /api/v1/projects", 401, "");
        app.answer("POST /api/v1/tokens", 201, "{\"token\": \"new\"}");
        assertThat(access.token("admin", "image-plane")).isEqualTo("new");
    }

    @Test
    void a_wrong_password_is_said() {
        app.answer("POST /api/v1/tokens", 401, "");
        assertThatThrownBy(() -> access.token("admin", "wrong"))
                .isInstanceOf(DemoException.class)
                .hasMessageContaining("does not know admin with that password");
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 409, 403})
    void a_project_that_is_there_or_may_not_be_made_is_no_obstacle(int status) {
        app.answer("POST /api/v1/projects", status, "{}");
        assertThatCode(
                        () ->
                                access.ensureProject(
                                        FIRST, "SIMULATED \"x\"", "Not observed", "CONFIDENCE_1_5"))
                .doesNotThrowAnyException();
        assertThat(app.received.getFirst().body())
                .contains("\"name\":\"SIMULATED \\\"x\\\"\"")
                .contains("\"rating_scale\":\"CONFIDENCE_1_5\"");
        assertThat(app.received.getFirst().headers())
                .containsEntry("Authorization", "Token " + FIRST)
                .containsEntry("Content-type", "application/json");
    }

    @Test
    void a_project_that_is_refused_is_said_with_the_reason() {
        app.answer("POST /api/v1/projects", 400, "{\"detail\": \"The name is too long.\"}");
        assertThatThrownBy(() -> access.ensureProject(FIRST, "x", "", "CONFIDENCE_1_5"))
                .isInstanceOf(DemoException.class)
                .hasMessageEndingWith("(400): The name is too long.");
    }
}
