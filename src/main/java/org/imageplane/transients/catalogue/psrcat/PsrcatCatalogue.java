package org.imageplane.transients.catalogue.psrcat;

import java.util.List;
import org.imageplane.transients.catalogue.Pulsar;

/** What a psrcat file holds: its version and its pulsars in the file's order, each name once. */
public record PsrcatCatalogue(String version, List<Pulsar> pulsars) {

    public PsrcatCatalogue {
        pulsars = List.copyOf(pulsars);
    }
}
