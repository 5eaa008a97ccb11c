package org.imageplane.transients.survey;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was sent or fetched of an observation, by column; what was not is left out. */
record ObservationValues(Map<String, Object> byColumn) {

    static ObservationValues of(NewObservation sent) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("name", sent.name().isBlank() ? null : sent.name());
        boolean pointing = sent.raDeg() != null && sent.decDeg() != null;
        all.put("ra_deg", pointing ? sent.raDeg() : null);
        all.put("dec_deg", pointing ? sent.decDeg() : null);
        all.put("start_time", ObservationRow.utc(sent.startTime()));
        all.put("stop_time", ObservationRow.utc(sent.stopTime()));
        all.put("centre_frequency_mhz", sent.centreFrequencyMhz());
        all.put("start_gps_s", sent.startGpsS());
        all.put("stop_gps_s", sent.stopGpsS());
        all.put("ra_tile_hms", sent.raTileHms());
        all.put("dec_tile_dms", sent.decTileDms());
        all.put("mwa_project_code", sent.mwaProjectCode());
        all.put("azimuth_deg", sent.azimuthDeg());
        all.put("elevation_deg", sent.elevationDeg());
        all.put("frequency_channels", sent.frequencyChannels());
        all.put("frequency_resolution_khz", sent.frequencyResolutionKhz());
        all.put("integration_time_s", sent.integrationTimeS());
        Map<String, Object> known = new LinkedHashMap<>();
        all.forEach(
                (column, value) -> {
                    if (value != null) {
                        known.put(column, value);
                    }
                });
        return new ObservationValues(known);
    }

    boolean isEmpty() {
        return byColumn.isEmpty();
    }

    /** Each column where {@code free} holds gets its value; the columns are our own words. */
    String assignments(Free free) {
        return byColumn.keySet().stream()
                .map(
                        column ->
                                "%1$s = case when %2$s then :%1$s else o.%1$s end"
                                        .formatted(column, free.condition(column)))
                .collect(Collectors.joining(", "));
    }

    /** The names of the columns where {@code free} holds, as an array. */
    String names(Free free) {
        return byColumn.keySet().stream()
                .map(
                        column ->
                                "case when %s then '%s' end"
                                        .formatted(free.condition(column), column))
                .collect(Collectors.joining(", ", "array_remove(array[", "]::text[], null)"));
    }

    /** When a column may take another value. */
    enum Free {
        /** Nobody said anything. */
        ABSENT("%s"),
        /** Nobody said anything, or the archive did. */
        UNSENT("(%s or '%s' = any(o.fetched_columns))");

        private final String condition;

        Free(String condition) {
            this.condition = condition;
        }

        /** A name that is the id says nothing either. */
        String condition(String column) {
            String absent =
                    column.equals("name")
                            ? "(o.name in ('', o.external_id))"
                            : "(o.%s is null)".formatted(column);
            return condition.formatted(absent, column);
        }
    }
}
