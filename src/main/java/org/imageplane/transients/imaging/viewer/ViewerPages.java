package org.imageplane.transients.imaging.viewer;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The viewers' own pages, each with a policy of what its code may reach. For those who are signed in. */
@RestController
class ViewerPages {

    static final String ROOT = "/viewer/";

    private static final Map<String, MediaType> TYPES =
            Map.of(
                    "html", MediaType.parseMediaType("text/html;charset=UTF-8"),
                    "js", MediaType.parseMediaType("text/javascript;charset=UTF-8"),
                    "css", MediaType.parseMediaType("text/css;charset=UTF-8"));

    private final ViewerPolicies policies;

    ViewerPages(ViewerPolicies policies) {
        this.policies = policies;
    }

    @GetMapping(ROOT + "{viewer:[a-z0-9]+}/{name:[a-z0-9-]+}.{type:html|js|css}")
    ResponseEntity<Resource> file(
            @PathVariable String viewer, @PathVariable String name, @PathVariable String type)
            throws IOException {
        var file = new ClassPathResource("viewer/%s/%s.%s".formatted(viewer, name, type));
        if (!file.exists()) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "There is no such part of a viewer.");
        }
        return ResponseEntity.ok()
                .contentType(TYPES.getOrDefault(type, MediaType.APPLICATION_OCTET_STREAM))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .lastModified(Instant.ofEpochMilli(file.lastModified()))
                .header("Content-Security-Policy", policies.of(viewer))
                .header("X-Content-Type-Options", "nosniff")
                .body(file);
    }
}
