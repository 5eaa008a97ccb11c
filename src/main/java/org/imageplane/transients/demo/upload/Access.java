package org.imageplane.transients.demo.upload;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.imageplane.transients.demo.DemoException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gets a token to upload with, and the projects to upload to.
 *
 * <p>A token that was made for a name and password is kept in a file that only its owner can read, so that each
 * run does not leave another one behind.
 */
public final class Access {

    private static final String TOKENS = "/api/v1/tokens";
    private static final String PROJECTS = "/api/v1/projects";
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;

    private final SurveyServer server;
    private final Path kept;

    /** Keeps tokens for this server in that folder. */
    public Access(SurveyServer server, Path folder) {
        this.server = server;
        this.kept = folder.resolve("token-" + server.url().replaceAll("[^A-Za-z0-9.]+", "-"));
    }

    /** The kept token while it works, or else a new one for that person. */
    public String token(String username, String password) {
        Optional<String> before = read();
        if (before.isPresent()
                && server.get(PROJECTS, "Token " + before.get()).status() != UNAUTHORIZED) {
            return before.get();
        }
        String pair = username + ":" + password;
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        Answer answer =
                server.postJson(TOKENS, "Basic " + basic, "{\"label\": \"Demonstration survey\"}");
        if (answer.status() == UNAUTHORIZED) {
            throw new DemoException(
                    "%s does not know %s with that password: give --username and --password, or --token."
                            .formatted(server.url(), username));
        }
        String token = answer.json().path("token").asString("");
        if (!answer.isSuccess() || token.isEmpty()) {
            throw new DemoException(
                    "%s gave no token (%d): %s"
                            .formatted(server.url(), answer.status(), answer.reason()));
        }
        keep(token);
        return token;
    }

    /** Makes a project unless it is there; says nothing when the token may not make any, for it may well be there. */
    public void ensureProject(String token, String name, String description, String ratingScale) {
        Map<String, String> project =
                Map.of("name", name, "description", description, "rating_scale", ratingScale);
        Answer answer =
                server.postJson(
                        PROJECTS, "Token " + token, new JsonMapper().writeValueAsString(project));
        switch (answer.status()) {
            case CONFLICT, FORBIDDEN -> {}
            case UNAUTHORIZED ->
                    throw new DemoException("%s refuses the token.".formatted(server.url()));
            default -> {
                if (!answer.isSuccess()) {
                    throw new DemoException(
                            "%s does not make the project \"%s\" (%d): %s"
                                    .formatted(
                                            server.url(), name, answer.status(), answer.reason()));
                }
            }
        }
    }

    private Optional<String> read() {
        try {
            return Files.exists(kept)
                    ? Optional.of(Files.readString(kept).strip())
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private void keep(String token) {
        try {
            Files.createDirectories(kept.toAbsolutePath().getParent());
            Files.deleteIfExists(kept);
            Files.createFile(
                    kept,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(kept, token + System.lineSeparator());
        } catch (IOException | UnsupportedOperationException full) {
            throw new DemoException("The token cannot be kept in %s.".formatted(kept), full);
        }
    }
}
