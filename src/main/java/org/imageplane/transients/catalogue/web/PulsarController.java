package org.imageplane.transients.catalogue.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.catalogue.PulsarCatalogue;
import org.imageplane.transients.catalogue.PulsarImport;
import org.imageplane.transients.catalogue.Pulsars;
import org.imageplane.transients.catalogue.web.PulsarJson.PulsarsJson;
import org.imageplane.transients.sky.Cone;
import org.imageplane.transients.sky.ConeReader;
import org.imageplane.transients.sky.SkyFormatException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** The pulsars around a position or of a name, and the catalogue that they are from. */
@RestController
class PulsarController {

    private static final int MOST_OF_A_NAME = 100;
    private static final ConeReader CONE = new ConeReader("");

    private final Pulsars pulsars;
    private final PulsarImport imports;
    private final CurrentActor current;

    PulsarController(Pulsars pulsars, PulsarImport imports, CurrentActor current) {
        this.pulsars = pulsars;
        this.imports = imports;
        this.current = current;
    }

    /**
     * With a cone, in the parameters that candidates have ({@code ra}, {@code dec} or {@code position}, {@code
     * radius_arcmin}), those in it, nearest first; with {@code name} alone those of that name or beginning.
     */
    @GetMapping("/api/v1/pulsars")
    PulsarsJson near(@RequestParam Map<String, String> parameters) {
        current.require();
        String name = parameters.getOrDefault("name", "");
        Cone cone = CONE.read(parameters::get);
        if (cone != null && !name.isBlank()) {
            throw new SkyFormatException("name: give a name or a cone, but not both.");
        }
        if (cone == null && name.isBlank()) {
            throw new SkyFormatException(
                    "ra: a cone needs ra, dec and radius_arcmin, or position and radius_arcmin; or give a name.");
        }
        return PulsarsJson.of(
                cone == null
                        ? pulsars.named(name, MOST_OF_A_NAME).stream()
                                .map(pulsar -> PulsarJson.of(pulsar, null))
                                .toList()
                        : pulsars.near(cone).stream().map(PulsarJson::of).toList());
    }

    /** Replaces the catalogue by a psrcat file, for administrators: plain, with gzip or in a tar archive. */
    @PostMapping(path = "/api/v1/pulsars", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    CatalogueJson replace(@RequestParam MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return CatalogueJson.of(imports.replace(current.require(), content));
        }
    }

    /** The same with the file as the body. */
    @PostMapping("/api/v1/pulsars")
    CatalogueJson replace(HttpServletRequest request) throws IOException {
        return CatalogueJson.of(imports.replace(current.require(), request.getInputStream()));
    }

    /** Which catalogue is there now. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CatalogueJson(
            String version,
            @Nullable LocalDate releasedOn,
            int pulsars,
            String citation,
            Instant importedAt) {

        static CatalogueJson of(PulsarCatalogue catalogue) {
            return new CatalogueJson(
                    catalogue.version(),
                    catalogue.releasedOn(),
                    catalogue.count(),
                    catalogue.citation(),
                    catalogue.importedAt());
        }
    }
}
