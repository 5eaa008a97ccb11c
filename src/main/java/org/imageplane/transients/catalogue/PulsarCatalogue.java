package org.imageplane.transients.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which catalogue the pulsars are from.
 *
 * @param version as its authors number it
 * @param releasedOn null: the file that was imported does not say
 * @param count of pulsars in it
 * @param importedAt when it came into this database
 */
public record PulsarCatalogue(
        String version, @Nullable LocalDate releasedOn, int count, Instant importedAt) {

    private static final String CITATION = "Manchester et al. 2005, AJ 129, 1993";

    /** What to cite who uses it. */
    public String citation() {
        return CITATION;
    }
}
