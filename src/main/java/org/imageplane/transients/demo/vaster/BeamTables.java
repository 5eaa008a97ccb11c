package org.imageplane.transients.demo.vaster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imageplane.transients.demo.upload.PythonText;
import org.imageplane.transients.demo.vaster.VasterFiles.BeamFiles;
import org.imageplane.transients.tabular.Column;
import org.imageplane.transients.tabular.TableReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the tables in a beam's folder say, cell by cell as they have it. */
final class BeamTables {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TIME = "Time";

    private final List<Map<String, String>> rows;
    private final List<Map<String, String>> fluxes;
    private final List<Map<String, String>> errors;

    BeamTables(BeamFiles beam) throws IOException {
        this.rows = read(beam.path("final.csv"));
        this.fluxes = read(beam.path(VasterFiles.FLUXES));
        this.errors = read(beam.path(VasterFiles.ERRORS));
    }

    private static List<Map<String, String>> read(Path file) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        if (!Files.exists(file)) {
            return rows;
        }
        try (TableReader table = TableReader.open(file)) {
            List<Column> columns = table.columns();
            for (@Nullable Object[] cells = table.next(); cells != null; cells = table.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < cells.length; i++) {
                    row.put(columns.get(i).name(), PythonText.of(cells[i]));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** The candidates, by column. */
    List<Map<String, String>> rows() {
        return rows;
    }

    /** The light curve as the script sends it: a header, then time, flux and error of every frame, all as text. */
    Optional<String> lightCurve(String name) {
        if (fluxes.isEmpty() || !fluxes.getFirst().containsKey(name) || errors.isEmpty()) {
            return Optional.empty();
        }
        List<List<String>> points = new ArrayList<>();
        points.add(List.of(TIME, name, "rms_error"));
        for (int frame = 0; frame < Math.min(fluxes.size(), errors.size()); frame++) {
            points.add(
                    List.of(
                            fluxes.get(frame).getOrDefault(TIME, ""),
                            fluxes.get(frame).getOrDefault(name, ""),
                            errors.get(frame).getOrDefault(name, "")));
        }
        return Optional.of(JSON.writeValueAsString(points));
    }
}
