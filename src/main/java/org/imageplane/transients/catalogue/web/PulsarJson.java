package org.imageplane.transients.catalogue.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.imageplane.transients.catalogue.NearbyPulsar;
import org.imageplane.transients.catalogue.Pulsar;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A pulsar; what is not known is left out. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record PulsarJson(
        String name,
        @Nullable String bName,
        double raDeg,
        double decDeg,
        @Nullable Double p0S,
        @Nullable Double dm,
        @Nullable Double s400Mjy,
        @Nullable Double separationArcmin) {

    /** All of them, and how many there are. */
    record PulsarsJson(List<PulsarJson> items, int total) {

        static PulsarsJson of(List<PulsarJson> items) {
            return new PulsarsJson(items, items.size());
        }
    }

    static PulsarJson of(NearbyPulsar nearby) {
        return of(nearby.pulsar(), nearby.separationArcmin());
    }

    static PulsarJson of(Pulsar pulsar, @Nullable Double separationArcmin) {
        return new PulsarJson(
                pulsar.name(),
                pulsar.bName(),
                pulsar.position().raDeg(),
                pulsar.position().decDeg(),
                pulsar.p0S(),
                pulsar.dm(),
                pulsar.s400Mjy(),
                separationArcmin);
    }
}
