package org.imageplane.transients.crossmatch;

import java.time.Instant;
import org.imageplane.transients.candidate.OwnRating;
import org.imageplane.transients.catalogue.Pulsar;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;

/** Something of our own database near a candidate. */
public sealed interface Neighbour {

    String name();

    SkyPosition position();

    double separationArcmin();

    /**
     * A candidate, of the same project or of another one that the person may see; of the detections of one source in
     * several beams only the best.
     *
     * @param observation outside id; {@code startTime} its beginning, UTC
     * @param ratingCount how many people rated it; null in a blind project
     * @param own the asking person's rating
     */
    record NearCandidate(
            long id,
            String name,
            SkyPosition position,
            double separationArcmin,
            String project,
            boolean sameProject,
            String observation,
            @Nullable Instant startTime,
            @Nullable Integer beam,
            @Nullable Integer ratingCount,
            @Nullable OwnRating own)
            implements Neighbour {}

    /** A pulsar of the ATNF catalogue; its associations' catalogue key is {@link Associations#PULSARS}. */
    record NearPulsar(Pulsar pulsar, double separationArcmin) implements Neighbour {
        @Override
        public String name() {
            return pulsar.name();
        }

        @Override
        public SkyPosition position() {
            return pulsar.position();
        }
    }

    /**
     * A known source that uploads to this project named beside their candidates; the key of its associations is {@link
     * Associations#KNOWN_SOURCES}.
     *
     * @param candidates how many candidates near it name it
     */
    record NearKnownSource(
            String name, SkyPosition position, double separationArcmin, int candidates)
            implements Neighbour {}
}
