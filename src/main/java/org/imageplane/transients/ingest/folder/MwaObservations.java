package org.imageplane.transients.ingest.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.ingest.row.MwaObservationForm;
import org.imageplane.transients.ingest.row.UploadFields;
import org.imageplane.transients.survey.NewObservation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a folder knows of MWA observations: the observatory's metadata where a file {@code obs_<id>.json} has them (an
 * answer of its metadata service), else the id, which is the GPS second it began at, and the table's frequency.
 */
record MwaObservations(Path folder) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final double HZ_PER_MHZ = 1e6;
    private static final long LARGEST_BYTES = 1_000_000;

    NewObservation of(String id, String @Nullable [] frequencyHz) {
        Map<String, String[]> fields = new LinkedHashMap<>();
        put(fields, "observation_id", id);
        put(fields, "obsname", id);
        put(fields, "starttime", id);
        if (frequencyHz != null) {
            try {
                put(fields, "cent_freq", "" + Double.parseDouble(frequencyHz[0]) / HZ_PER_MHZ);
            } catch (NumberFormatException noNumber) {
                // the observation is known without it as well
            }
        }
        addMetadata(id, fields);
        return new MwaObservationForm(UploadFields.ofMwa(fields))
                .observation()
                .orElseGet(() -> NewObservation.of(id, null));
    }

    private void addMetadata(String id, Map<String, String[]> fields) {
        Path file = folder.resolve("obs_%s.json".formatted(id.replaceAll("[^0-9A-Za-z]", "_")));
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_BYTES) {
                return;
            }
            JsonNode json = JSON.readTree(Files.readString(file));
            for (String same :
                    List.of(
                            "obsname",
                            "starttime",
                            "stoptime",
                            "projectid",
                            "freq_res",
                            "int_time")) {
                put(fields, same, json.path(same));
            }
            JsonNode metadata = json.path("metadata");
            put(fields, "ra_tile_dec", metadata.path("ra_pointing"));
            put(fields, "dec_tile_dec", metadata.path("dec_pointing"));
            put(fields, "azimuth", metadata.path("azimuth_pointing"));
            put(fields, "elevation", metadata.path("elevation_pointing"));
            List<String> channels = new ArrayList<>();
            json.path("rfstreams")
                    .path("0")
                    .path("frequencies")
                    .forEach(channel -> channels.add(channel.asString()));
            if (!channels.isEmpty()) {
                put(fields, "frequency_channels", channels.toString());
                fields.remove("cent_freq"); // the channels say it
            }
        } catch (IOException | JacksonException damaged) {
            // what the table says is enough
        }
    }

    private static void put(Map<String, String[]> fields, String name, JsonNode value) {
        if (value.isValueNode() && !value.isNull() && !value.asString().isBlank()) {
            put(fields, name, value.asString());
        }
    }

    private static void put(Map<String, String[]> fields, String name, String value) {
        fields.put(name, new String[] {value});
    }
}
