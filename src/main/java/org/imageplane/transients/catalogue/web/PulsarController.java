package org.imageplane.transients.catalogue.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.catalogue.NearbyPulsar;
import org.imageplane.transients.catalogue.Pulsars;
import org.imageplane.transients.sky.Cone;
import org.imageplane.transients.sky.PlainNumber;
import org.imageplane.transients.sky.SkyParser;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** The pulsars around a position, nearest first. */
@RestController
class PulsarController {

    /** A pulsar; what is not known is left out. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PulsarJson(
            String name,
            double raDeg,
            double decDeg,
            @Nullable Double p0S,
            @Nullable Double dm,
            @Nullable Double s400Mjy,
            double separationArcmin) {

        static PulsarJson of(NearbyPulsar nearby) {
            var pulsar = nearby.pulsar();
            return new PulsarJson(
                    pulsar.name(),
                    pulsar.position().raDeg(),
                    pulsar.position().decDeg(),
                    pulsar.p0S(),
                    pulsar.dm(),
                    pulsar.s400Mjy(),
                    nearby.separationArcmin());
        }
    }

    /** All of them, and how many there are. */
    record PulsarsJson(List<PulsarJson> items, int total) {}

    private final Pulsars pulsars;
    private final CurrentActor current;

    PulsarController(Pulsars pulsars, CurrentActor current) {
        this.pulsars = pulsars;
        this.current = current;
    }

    /** The centre in degrees or sexagesimal, as for the candidates. */
    @GetMapping("/api/v1/pulsars")
    PulsarsJson near(
            @RequestParam(defaultValue = "") String ra,
            @RequestParam(defaultValue = "") String dec,
            @RequestParam(name = "radius_arcmin", defaultValue = "") String radius) {
        current.require();
        double raDeg = read("ra", ra, SkyParser::parseRaDeg);
        double decDeg = read("dec", dec, SkyParser::parseDecDeg);
        Cone cone =
                cone(
                        raDeg,
                        decDeg,
                        read("radius_arcmin", radius, text -> PlainNumber.parse(text.strip())));
        List<PulsarJson> items = pulsars.near(cone).stream().map(PulsarJson::of).toList();
        return new PulsarsJson(items, items.size());
    }

    private static Cone cone(double raDeg, double decDeg, double radiusArcmin) {
        try {
            return new Cone(new SkyPosition(raDeg, decDeg), radiusArcmin);
        } catch (IllegalArgumentException refused) {
            throw new BadConeException(String.valueOf(refused.getMessage()));
        }
    }

    private static double read(String name, String text, ToDoubleFunction<String> reader) {
        if (text.isBlank()) {
            throw new BadConeException(
                    "%s: a cone needs ra, dec and radius_arcmin.".formatted(name));
        }
        try {
            return reader.applyAsDouble(text);
        } catch (IllegalArgumentException refused) {
            throw new BadConeException(name + ": " + refused.getMessage());
        }
    }
}
