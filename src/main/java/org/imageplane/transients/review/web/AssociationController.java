package org.imageplane.transients.review.web;

import java.util.Objects;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.crossmatch.AssociatedSource;
import org.imageplane.transients.crossmatch.AssociationRefusedException;
import org.imageplane.transients.crossmatch.Associations;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What the asking person says a candidate is, and is not. */
@RestController
class AssociationController {

    private static final String ADDRESS = "/api/v1/candidates/{id}/associations";

    /**
     * A source of a catalogue.
     *
     * @param raDeg ICRS, with {@code decDeg}; neither is needed, and a pulsar is where the catalogue has it
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record SourceJson(
            @Nullable String catalogue,
            @Nullable String name,
            @Nullable Double raDeg,
            @Nullable Double decDeg) {

        AssociatedSource toSource() {
            return new AssociatedSource(
                    Objects.requireNonNullElse(catalogue, ""),
                    Objects.requireNonNullElse(name, ""),
                    position());
        }

        private @Nullable SkyPosition position() {
            if (raDeg == null && decDeg == null) {
                return null;
            }
            if (raDeg == null || decDeg == null) {
                throw new AssociationRefusedException(
                        "A position needs ra_deg and dec_deg, not one of them.");
            }
            try {
                return new SkyPosition(raDeg, decDeg);
            } catch (IllegalArgumentException nowhere) {
                throw new AssociationRefusedException(String.valueOf(nowhere.getMessage()));
            }
        }
    }

    private final CurrentActor current;
    private final Associations associations;

    AssociationController(CurrentActor current, Associations associations) {
        this.current = current;
        this.associations = associations;
    }

    @PutMapping(ADDRESS)
    AssociationJson confirm(@PathVariable long id, @RequestBody SourceJson source) {
        return AssociationJson.of(associations.confirm(current.require(), id, source.toSource()));
    }

    @DeleteMapping(ADDRESS)
    AssociationJson remove(@PathVariable long id, @RequestBody SourceJson source) {
        return AssociationJson.of(associations.remove(current.require(), id, source.toSource()));
    }
}
