package org.imageplane.transients.catalogue;

import java.util.List;
import java.util.Optional;
import org.imageplane.transients.sky.Cone;

/** The pulsars that are known, from the ATNF Pulsar Catalogue; the same for everybody. */
public interface Pulsars {

    /** Those in the cone, nearest first, those on its edge too; none when its radius is 0. */
    List<NearbyPulsar> near(Cone cone);

    /** Which catalogue they are from; empty when none was imported. */
    Optional<PulsarCatalogue> catalogue();
}
