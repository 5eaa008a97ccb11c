package org.imageplane.transients.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description as a test reads it: its calls, with references followed, and its schemas as judges. */
final class ApiDocument {

    private static final String BASE = "https://transients.example/openapi.json";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final JsonMapper JSON = JsonMapper.shared();

    /** One call of the description. */
    record Call(String method, String path, JsonNode operation, List<JsonNode> parameters) {

        boolean forAdministrators() {
            return operation.get("summary").asString().endsWith("(administrators)");
        }

        boolean isOpen() {
            return operation.has("security") && operation.get("security").isEmpty();
        }

        @Override
        public String toString() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }
    }

    private final JsonNode document;
    private final SchemaRegistry schemas;

    ApiDocument() {
        try (var yaml = new ClassPathResource("api/openapi.yaml").getInputStream()) {
            String text = JSON.writeValueAsString(new Yaml().<Object>load(yaml));
            document = JSON.readTree(text);
            schemas =
                    SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_2020_12,
                            builder -> builder.schemas(Map.of(BASE, text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** The documented answers by status, each where it stands in the document. */
    Map<Integer, String> answers(Call call) {
        Map<Integer, String> answers = new TreeMap<>();
        call.operation()
                .get("responses")
                .properties()
                .forEach(
                        answer -> {
                            JsonNode reference = answer.getValue().get("$ref");
                            answers.put(
                                    Integer.valueOf(answer.getKey()),
                                    reference != null
                                            ? reference.asString().substring(1)
                                            : "/paths/%s/%s/responses/%s"
                                                    .formatted(
                                                            escaped(call.path()),
                                                            call.method(),
                                                            answer.getKey()));
                        });
        return answers;
    }

    /** The body that is sent, by type; null where there is none. */
    @Nullable JsonNode requestBody(Call call) {
        JsonNode body = call.operation().get("requestBody");
        return body == null ? null : follow(body).get("content");
    }

    JsonNode at(String pointer) {
        return document.at(pointer);
    }

    /** Fails with what the schema of the answer for that type says against the body. */
    void check(String answer, String mediaType, String body, String about) {
        String content = answer + "/content/" + escaped(mediaType);
        assertThat(at(content).isMissingNode())
                .as("%s answers with %s, which is not described", about, mediaType)
                .isFalse();
        assertThat(
                        schemas.getSchema(
                                        SchemaLocation.of(
                                                BASE + "#" + inAddress(content) + "/schema"))
                                .validate(body, InputFormat.JSON))
                .as("%s: %s", about, body)
                .isEmpty();
    }

    static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    private static String inAddress(String pointer) {
        return pointer.replace("{", "%7B").replace("}", "%7D");
    }

    private JsonNode follow(JsonNode node) {
        JsonNode reference = node.get("$ref");
        return reference == null ? node : follow(document.at(reference.asString().substring(1)));
    }
}
