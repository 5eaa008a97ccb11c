package org.imageplane.transients.catalogue;

import java.util.List;
import java.util.Optional;
import org.imageplane.transients.sky.Cone;

/** The pulsars that are known, from the ATNF Pulsar Catalogue; the same for everybody. */
public interface Pulsars {

    /** Those in the cone, nearest first, those on its edge too; none when its radius is 0. */
    List<NearbyPulsar> near(Cone cone);

    /** A part of a list. */
    List<ListedPulsar> list(PulsarQuery query, int offset, int limit);

    /** How long that list is. */
    int count(PulsarQuery query);

    /**
     * Those that a text may mean, best first: of that J or B name, with or without PSR and the letter before it; of
     * that other name; with a J or B name that begins so.
     */
    List<Pulsar> named(String text, int limit);

    /** Which catalogue they are from; empty when none was imported. */
    Optional<PulsarCatalogue> catalogue();

    /** The last imports, newest first. */
    List<PulsarImported> imports(int limit);
}
