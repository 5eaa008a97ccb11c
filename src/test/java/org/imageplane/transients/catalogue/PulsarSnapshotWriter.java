package org.imageplane.transients.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.imageplane.transients.catalogue.psrcat.PsrcatReader;
import org.jspecify.annotations.Nullable;

/** Writes the snapshot that comes with the application from a psrcat file, at full precision. */
final class PulsarSnapshotWriter {

    private PulsarSnapshotWriter() {}

    /** Arguments: psrcat file, date of its release, snapshot to write. */
    public static void main(String... arguments) throws IOException {
        Files.writeString(
                Path.of(arguments[2]), text(Path.of(arguments[0]), LocalDate.parse(arguments[1])));
    }

    static String text(Path psrcat, LocalDate releasedOn) throws IOException {
        try (var file = Files.newInputStream(psrcat)) {
            var catalogue = PsrcatReader.read(file);
            var text =
                    new StringBuilder(
                            """
                            # ATNF Pulsar Catalogue %s of %s
                            # Cite: Manchester et al. 2005, AJ 129, 1993. https://www.atnf.csiro.au/research/pulsar/psrcat/
                            # Positions ICRS; a period is P0 or else 1/F0; written by PulsarSnapshotWriter from psrcat.db
                            name,ra_deg,dec_deg,p0_s,dm,s400_mjy,b_name,aliases
                            """
                                    .formatted(catalogue.version(), releasedOn));
            for (Pulsar pulsar : catalogue.pulsars()) {
                text.append(pulsar.name())
                        .append(',')
                        .append(pulsar.position().raDeg())
                        .append(',')
                        .append(pulsar.position().decDeg())
                        .append(',')
                        .append(cell(pulsar.p0S()))
                        .append(',')
                        .append(cell(pulsar.dm()))
                        .append(',')
                        .append(cell(pulsar.s400Mjy()))
                        .append(',')
                        .append(pulsar.bName() == null ? "" : pulsar.bName())
                        .append(',')
                        .append(String.join("|", pulsar.aliases()))
                        .append('\n');
            }
            return text.toString();
        }
    }

    private static String cell(@Nullable Double value) {
        return value == null ? "" : value.toString();
    }
}
