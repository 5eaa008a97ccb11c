package org.imageplane.transients.api;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** The description of the REST interface (OpenAPI 3.1), which is written by hand in a file of its own (decision 0046). */
@RestController
class ApiDescription {

    private static final String FILE = "api/openapi.yaml";
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final byte[] json;

    ApiDescription(JsonMapper mapper) throws IOException {
        try (InputStream yaml = new ClassPathResource(FILE).getInputStream()) {
            Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            json = mapper.writeValueAsBytes(document);
        }
    }

    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<byte[]> description() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(KEPT))
                .body(json);
    }
}
