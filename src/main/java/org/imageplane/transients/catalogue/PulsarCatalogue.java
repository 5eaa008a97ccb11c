package org.imageplane.transients.catalogue;

import java.net.URI;
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
 * @param origin how it came
 * @param importedBy username; null: the installation itself
 */
public record PulsarCatalogue(
        String version,
        @Nullable LocalDate releasedOn,
        int count,
        Instant importedAt,
        PulsarOrigin origin,
        @Nullable String importedBy) {

    private static final String CITATION = "Manchester et al. 2005, AJ 129, 1993";
    private static final URI PAPER = URI.create("https://doi.org/10.1086/428488");
    private static final URI HOME = URI.create("https://www.atnf.csiro.au/research/pulsar/psrcat/");

    /** What to cite who uses it. */
    public String citation() {
        return CITATION;
    }

    /** The paper to cite. */
    public URI paper() {
        return PAPER;
    }

    /** The catalogue's own pages. */
    public URI home() {
        return HOME;
    }

    /** What it is called in a sentence, such as "ATNF psrcat 2.7.0". */
    public String title() {
        return "ATNF psrcat " + version;
    }
}
