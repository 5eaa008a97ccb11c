package org.imageplane.transients.demo.mwa;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.imageplane.transients.demo.upload.PythonText;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;

/** The fields that the MWA's script makes of a row of the table. */
final class ScriptForms {

    private static final double HZ_PER_MHZ = 1e6;

    private ScriptForms() {}

    /** The candidate's: every column but the frequency, and sexagesimal text for every position in degrees. */
    static Map<String, String> candidate(MwaRow row, @Nullable String project) {
        Map<String, String> form = new LinkedHashMap<>();
        row.cells()
                .forEach(
                        (column, cell) -> {
                            if (!column.equals(MwaRow.FREQUENCY_HZ)) {
                                form.put(column, PythonText.of(cell).strip());
                            }
                        });
        for (String column : row.cells().keySet()) {
            if (column.endsWith("ra_deg")) {
                String text = position(row.number(column), 0).map(SkyPosition::raHms).orElse("");
                form.put(column.replaceFirst("deg$", "hms"), text);
            }
            if (column.endsWith("dec_deg")) {
                String text = position(0, row.number(column)).map(SkyPosition::decDms).orElse("");
                form.put(column.replaceFirst("deg$", "dms"), text);
            }
        }
        if (project != null) {
            form.put(MwaRow.PROJECT, project);
        }
        return form;
    }

    private static Optional<SkyPosition> position(double raDeg, double decDeg) {
        boolean isOne = Double.isFinite(raDeg) && Math.abs(decDeg) <= 90;
        return isOne ? Optional.of(new SkyPosition(raDeg, decDeg)) : Optional.empty();
    }

    /** The observation's, of which the table knows little: the rest is the observatory's metadata where we have it. */
    static Map<String, String> observation(MwaRow row, Optional<ObservationMetadata> metadata) {
        String id = row.text(MwaRow.OBSERVATION);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("observation_id", id);
        if (metadata.isPresent()) {
            form.putAll(metadata.get().scriptFields());
            return form;
        }
        form.put("obsname", id);
        form.put("starttime", id);
        double megahertz = row.number(MwaRow.FREQUENCY_HZ) / HZ_PER_MHZ;
        if (Double.isFinite(megahertz)) {
            form.put("cent_freq", PythonText.of(megahertz));
        }
        return form;
    }
}
