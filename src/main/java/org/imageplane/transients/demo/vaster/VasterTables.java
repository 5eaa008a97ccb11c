package org.imageplane.transients.demo.vaster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.imageplane.transients.demo.upload.PythonText;
import org.jspecify.annotations.Nullable;

/** The pipeline's text tables: a beam's candidates, their light curves and the errors of those. */
final class VasterTables {

    private VasterTables() {}

    /** The 27 columns of a beam's final table. */
    static void writeFinal(Path file, List<VasterCandidate> candidates) throws IOException {
        List<String> lines = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("source_id", "name", "ra_str", "dec_str"));
        header.addAll(candidates.getFirst().measured().keySet());
        lines.add(String.join(",", header));
        for (VasterCandidate candidate : candidates) {
            List<String> cells = new ArrayList<>();
            cells.add(Integer.toString(candidate.number()));
            cells.add(candidate.name());
            cells.add(candidate.position().raHms(2));
            cells.add(candidate.position().decDms(2));
            candidate.measured().values().forEach(value -> cells.add(PythonText.of(value)));
            lines.add(String.join(",", cells));
        }
        Files.write(file, lines, StandardCharsets.UTF_8);
    }

    /** One column a candidate, one row a frame; a lost time is {@code NaT}, a value that is missing is left empty. */
    static void writeCurves(
            Path file, List<@Nullable Instant> times, List<String> names, List<double[]> curves)
            throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("Time," + String.join(",", names));
        for (int frame = 0; frame < times.size(); frame++) {
            List<String> cells = new ArrayList<>();
            Instant time = times.get(frame);
            cells.add(time == null ? "NaT" : time.toString().replace("Z", ""));
            for (double[] curve : curves) {
                cells.add(Double.isNaN(curve[frame]) ? "" : PythonText.of(curve[frame]));
            }
            lines.add(String.join(",", cells));
        }
        Files.write(file, lines, StandardCharsets.UTF_8);
    }
}
