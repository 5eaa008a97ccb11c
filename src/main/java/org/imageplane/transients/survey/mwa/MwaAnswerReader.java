package org.imageplane.transients.survey.mwa;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.imageplane.transients.sky.MwaChannels;
import org.imageplane.transients.sky.SkyPosition;
import org.imageplane.transients.sky.TimeScales;
import org.imageplane.transients.survey.NewObservation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what {@code /metadata/obs} answers: the keys that the surveys' own scripts read from it ({@code starttime},
 * {@code metadata.ra_pointing}, {@code rfstreams.0.frequencies} …). Unknown keys are passed over, and absent ones are
 * absent; an answer about another observation is none.
 */
final class MwaAnswerReader {

    /** The correlator before MWAX measures 10 kHz wide; wider channels are averages, whose centres lie higher. */
    private static final String OLD_CORRELATOR = "HW_LFILES";

    private static final double NARROWEST_KHZ = 10;

    private final JsonMapper json;

    MwaAnswerReader(JsonMapper json) {
        this.json = json;
    }

    MwaAnswer read(String id, byte[] body) {
        JsonNode answer;
        try {
            answer = json.readTree(new String(body, StandardCharsets.UTF_8));
        } catch (JacksonException noJson) {
            return new MwaAnswer.Unusable("The MWA's metadata service answered with no JSON.");
        }
        if (answer == null || !answer.isObject() || answer.isEmpty()) {
            return new MwaAnswer.Unusable(
                    "The MWA's metadata service knows nothing of observation %s.".formatted(id));
        }
        return read(id, new MwaFields(answer));
    }

    private static MwaAnswer read(String id, MwaFields fields) {
        Double start = fields.gpsSeconds("starttime");
        Double number =
                fields.number(
                        "/metadata/observation_number", "/observation_number", "/obs_id", "/obsid");
        List<Double> said = Stream.of(number, start).filter(Objects::nonNull).toList();
        if (said.isEmpty()) {
            return new MwaAnswer.Unusable(
                    "The MWA's metadata service does not say of which observation it speaks.");
        }
        if (said.getFirst() != Double.parseDouble(id)) {
            return new MwaAnswer.Unusable(
                    "The MWA's metadata service answered for observation %.0f, not %s."
                            .formatted(said.getFirst(), id));
        }
        NewObservation observation = observation(id, start, fields);
        return observation.startTime() == null
                        && observation.raDeg() == null
                        && observation.centreFrequencyMhz() == null
                ? new MwaAnswer.Unusable(
                        "The MWA's metadata service knows neither time nor pointing nor frequency of observation %s."
                                .formatted(id))
                : new MwaAnswer.Said(observation);
    }

    private static NewObservation observation(String id, @Nullable Double start, MwaFields fields) {
        SkyPosition pointing = pointing(fields);
        Double stop = fields.gpsSeconds("stoptime");
        Double resolutionKhz = fields.number("/freq_res");
        List<Integer> channels = fields.channels();
        return new NewObservation(
                id,
                Objects.requireNonNullElse(fields.text("/obsname"), ""),
                pointing == null ? null : pointing.raDeg(),
                pointing == null ? null : pointing.decDeg(),
                utc(start),
                utc(stop),
                centreFrequencyMhz(channels, fields.text("/mode"), resolutionKhz),
                start,
                stop,
                pointing == null ? null : pointing.raHms(2),
                pointing == null ? null : pointing.decDms(2),
                fields.text("/projectid"),
                fields.number("/metadata/azimuth_pointing"),
                fields.number("/metadata/elevation_pointing"),
                channels.isEmpty() ? null : channels.toString(),
                resolutionKhz,
                fields.number("/int_time"),
                attributes(fields));
    }

    private static @Nullable SkyPosition pointing(MwaFields fields) {
        Double raDeg = fields.number("/metadata/ra_pointing");
        Double decDeg = fields.number("/metadata/dec_pointing");
        return raDeg == null || decDeg == null || Math.abs(decDeg) > 90
                ? null
                : new SkyPosition(raDeg, decDeg);
    }

    private static @Nullable Instant utc(@Nullable Double gpsSeconds) {
        return gpsSeconds == null ? null : TimeScales.gpsSecondsToUtc(gpsSeconds);
    }

    /** As FREQCENT of the observatory's metafits files, which the old correlator's averaging shifts. */
    private static @Nullable Double centreFrequencyMhz(
            List<Integer> channels, @Nullable String mode, @Nullable Double resolutionKhz) {
        double shiftKhz = 0;
        if (OLD_CORRELATOR.equals(mode) && resolutionKhz != null) {
            shiftKhz = Math.max(0, resolutionKhz - NARROWEST_KHZ) / 2;
        }
        OptionalDouble mhz = MwaChannels.centreFrequencyMhz(channels);
        return mhz.isPresent() ? (Double) (mhz.getAsDouble() + shiftKhz / 1000) : null;
    }

    private static Map<String, String> attributes(MwaFields fields) {
        Map<String, String> attributes = new TreeMap<>();
        for (String name : List.of("creator", "mode")) {
            String value = fields.text("/" + name);
            if (value != null) {
                attributes.put(name, value);
            }
        }
        return attributes;
    }
}
