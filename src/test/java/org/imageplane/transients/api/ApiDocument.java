package org.imageplane.transients.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description as a test reads it: its calls, with references followed, and its schemas as judges. */
final class ApiDocument {

    private static final String BASE = "https://transients.example/openapi.json";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /** One call of the description. */
    record Call(String method, String path, JsonNode operation, List<JsonNode> parameters) {

        @Override
        public String toString() {
            return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
        }
    }

    private final JsonNode document;
    private final SchemaRegistry schemas;

    ApiDocument(String json) {
        document = JsonMapper.shared().readTree(json);
        schemas =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemas(Map.of(BASE, json)));
    }

    JsonNode root() {
        return document;
    }

    List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        for (var path : document.get("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    List<JsonNode> parameters = new ArrayList<>();
                    path.getValue().path("parameters").forEach(one -> parameters.add(follow(one)));
                    method.getValue()
                            .path("parameters")
                            .forEach(one -> parameters.add(follow(one)));
                    calls.add(
                            new Call(
                                    method.getKey(), path.getKey(), method.getValue(), parameters));
                }
            }
        }
        return calls;
    }

    /** The documented answers by status. */
    Map<Integer, JsonNode> answers(Call call) {
        Map<Integer, JsonNode> answers = new TreeMap<>();
        call.operation()
                .get("responses")
                .properties()
                .forEach(
                        answer ->
                                answers.put(
                                        Integer.valueOf(answer.getKey()),
                                        follow(answer.getValue())));
        return answers;
    }

    /** The body that is sent, by type. */
    @Nullable JsonNode requestBody(Call call) {
        JsonNode body = call.operation().get("requestBody");
        return body == null ? null : follow(body).get("content");
    }

    JsonNode follow(JsonNode node) {
        JsonNode reference = node.get("$ref");
        return reference == null ? node : follow(document.at(reference.asString().substring(1)));
    }

    /** Fails with what the schema at that place says against the value. */
    void check(String pointer, String json, String about) {
        Schema schema = schemas.getSchema(SchemaLocation.of(BASE + "#" + pointer));
        assertThat(
                        schema.validate(
                                json,
                                com.networknt.schema.InputFormat.JSON,
                                context ->
                                        context.executionConfig(
                                                config -> config.formatAssertionsEnabled(true))))
                .as("%s: %s", about, json)
                .isEmpty();
    }
}
