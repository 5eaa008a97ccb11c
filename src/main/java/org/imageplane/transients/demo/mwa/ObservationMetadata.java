package org.imageplane.transients.demo.mwa;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.imageplane.transients.demo.DemoException;
import org.imageplane.transients.demo.upload.PythonText;
import org.imageplane.transients.sky.MwaChannels;
import org.imageplane.transients.sky.SkyPosition;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An observation as the MWA's metadata service describes it, kept in {@code obs_<id>.json} beside the table.
 *
 * <p>The script asks the service itself; here the answer comes from the folder.
 */
record ObservationMetadata(JsonNode json) {

    private static final JsonMapper JSON = new JsonMapper();

    static Path file(Path folder, String id) {
        return folder.resolve("obs_%s.json".formatted(id));
    }

    static Optional<ObservationMetadata> read(Path folder, String id) throws IOException {
        Path file = file(folder, id);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ObservationMetadata(JSON.readTree(Files.readString(file))));
        } catch (JacksonException damaged) {
            throw new DemoException("%s is not JSON.".formatted(file), damaged);
        }
    }

    static void write(MwaObservation observation, Path folder) throws IOException {
        SkyPosition pointing = observation.pointing();
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("observation_number", observation.id());
        metadata.put("ra_pointing", pointing.raDeg());
        metadata.put("dec_pointing", pointing.decDeg());
        metadata.put("azimuth_pointing", observation.azimuthDeg());
        metadata.put("elevation_pointing", observation.elevationDeg());
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("starttime", observation.id());
        service.put("stoptime", observation.stop());
        service.put("obsname", observation.name());
        service.put("creator", "simulation");
        service.put("projectid", MwaObservation.PROJECT_CODE);
        service.put("freq_res", MwaObservation.RESOLUTION_KHZ);
        service.put("int_time", MwaObservation.INTEGRATION_SECONDS);
        service.put("metadata", metadata);
        service.put("rfstreams", Map.of("0", Map.of("frequencies", observation.channels())));
        Files.writeString(
                file(folder, Long.toString(observation.id())),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(service));
    }

    /** What the script sends of it. */
    Map<String, String> scriptFields() {
        Map<String, String> form = new LinkedHashMap<>();
        for (String same : List.of("obsname", "starttime", "stoptime", "projectid")) {
            form.put(same, text(json.path(same)));
        }
        JsonNode metadata = json.path("metadata");
        double ra = metadata.path("ra_pointing").asDouble(Double.NaN);
        double dec = metadata.path("dec_pointing").asDouble(Double.NaN);
        form.put("ra_tile_dec", text(metadata.path("ra_pointing")));
        form.put("dec_tile_dec", text(metadata.path("dec_pointing")));
        if (Double.isFinite(ra) && Math.abs(dec) <= 90) {
            SkyPosition pointing = new SkyPosition(ra, dec);
            form.put("ra_tile_hms", pointing.raHms());
            form.put("dec_tile_dms", pointing.decDms());
        }
        form.put("azimuth", text(metadata.path("azimuth_pointing")));
        form.put("elevation", text(metadata.path("elevation_pointing")));
        List<Integer> channels =
                StreamSupport.stream(
                                json.path("rfstreams").path("0").path("frequencies").spliterator(),
                                false)
                        .map(JsonNode::asInt)
                        .toList();
        form.put("frequency_channels", channels.toString());
        MwaChannels.centreFrequencyMhz(channels)
                .ifPresent(mhz -> form.put("cent_freq", PythonText.of(mhz)));
        form.put("freq_res", text(json.path("freq_res")));
        form.put("int_time", text(json.path("int_time")));
        return form;
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? "" : node.asString();
    }
}
