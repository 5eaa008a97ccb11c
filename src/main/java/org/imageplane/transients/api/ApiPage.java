package org.imageplane.transients.api;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The page that shows the description and lets one try its calls: Swagger UI, with scripts of this server alone. */
@RestController
class ApiPage {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'self'";

    private static final MediaType SCRIPT =
            MediaType.parseMediaType("text/javascript;charset=UTF-8");
    private static final MediaType STYLE = MediaType.parseMediaType("text/css;charset=UTF-8");

    /** What the page loads, and nothing else of the library. */
    private static final Map<String, MediaType> FILES =
            Map.of(
                    "page.js", SCRIPT,
                    "page.css", STYLE,
                    "swagger-ui-bundle.js", SCRIPT,
                    "swagger-ui.css", STYLE);

    private final PathMatchingResourcePatternResolver resources =
            new PathMatchingResourcePatternResolver();

    @GetMapping("/api/docs")
    ResponseEntity<Resource> page() throws IOException {
        return answer(
                new ClassPathResource("api/docs.html"),
                MediaType.parseMediaType("text/html;charset=UTF-8"));
    }

    @GetMapping("/api/docs/{name}")
    ResponseEntity<Resource> file(@PathVariable String name) throws IOException {
        MediaType type = FILES.get(name);
        if (type == null) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "There is no such part of the page.");
        }
        return answer(
                name.startsWith("page.") ? new ClassPathResource("api/" + name) : library(name),
                type);
    }

    /** The library's files lie in a folder that is called by its version. */
    private Resource library(String name) throws IOException {
        Resource[] found =
                resources.getResources(
                        "classpath*:/META-INF/resources/webjars/swagger-ui/*/" + name);
        if (found.length == 0) {
            throw new IllegalStateException("Swagger UI is not among the libraries.");
        }
        return found[0];
    }

    private static ResponseEntity<Resource> answer(Resource file, MediaType type)
            throws IOException {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .lastModified(Instant.ofEpochMilli(file.lastModified()))
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .body(file);
    }
}
