package org.imageplane.transients.catalogue.web;

import java.util.NoSuchElementException;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.catalogue.ObjectNames;
import org.imageplane.transients.catalogue.ObjectNames.Outcome;
import org.imageplane.transients.sky.SkyParse;
import org.imageplane.transients.sky.SkyPosition;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Where something is: an object by its name, or a position in another notation. */
@RestController
class PositionController {

    /** A place, what is there, and who knows it. */
    @JsonNaming(SnakeCaseStrategy.class)
    record PositionJson(
            String name, double raDeg, double decDeg, String raHms, String decDms, String source) {

        static PositionJson of(String name, SkyPosition at, String source) {
            return new PositionJson(name, at.raDeg(), at.decDeg(), at.raHms(), at.decDms(), source);
        }
    }

    private final ObjectNames names;
    private final CurrentActor current;

    PositionController(ObjectNames names, CurrentActor current) {
        this.names = names;
        this.current = current;
    }

    /** The position that {@code of} means; 404 with a sentence when nobody knows it. */
    @GetMapping("/api/v1/positions")
    PositionJson find(@RequestParam(defaultValue = "") String of) {
        current.require();
        if (SkyPosition.parse(of) instanceof SkyParse.Found(SkyPosition place)) {
            return PositionJson.of(of.strip(), place, "position");
        }
        return switch (names.find(of)) {
            case Outcome.Found found ->
                    PositionJson.of(found.name(), found.position(), found.source());
            case Outcome.NotFound(String sentence) -> throw new NoSuchElementException(sentence);
        };
    }
}
