package org.imageplane.transients.ingest.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imageplane.transients.candidate.LightCurve;
import org.imageplane.transients.ingest.row.SentLightCurve;
import org.imageplane.transients.tabular.Column;
import org.imageplane.transients.tabular.TableReader;
import org.jspecify.annotations.Nullable;

/**
 * The light curves of one beam, from its two tables: fluxes and their errors, a column for each candidate. Both are read
 * side by side, line by line; what is kept is bounded.
 */
final class BeamCurves {

    private static final String FLUXES = "lightcurve_peak_flux.csv";
    private static final String ERRORS = "lightcurve_local_rms.csv";

    /** The pipeline's largest beam has 50 candidates with 3,600 frames each. */
    private static final int MOST_POINTS = 2_000_000;

    private final Map<String, SentLightCurve> curves = new HashMap<>();
    private final Map<String, String> problems = new HashMap<>();
    private @Nullable String problem;

    /** Reads them, if they are there. */
    static BeamCurves read(VasterNames names) {
        BeamCurves curves = new BeamCurves();
        Path fluxes = names.file(FLUXES);
        Path errors = names.file(ERRORS);
        if (Files.isRegularFile(fluxes)) {
            try (TableReader flux = TableReader.open(fluxes);
                    TableReader error =
                            Files.isRegularFile(errors) ? TableReader.open(errors) : flux) {
                curves.read(flux, error);
            } catch (IOException damaged) {
                curves.problem =
                        "%s or %s cannot be read: %s"
                                .formatted(
                                        fluxes.getFileName(),
                                        errors.getFileName(),
                                        damaged.getMessage());
            }
        }
        return curves;
    }

    private void read(TableReader fluxes, TableReader errors) throws IOException {
        List<String> names = fluxes.columns().stream().map(Column::name).toList();
        List<Integer> errorColumns = new ArrayList<>();
        List<String> errorNames = errors.columns().stream().map(Column::name).toList();
        for (String name : names) {
            errorColumns.add(errors == fluxes ? -1 : errorNames.indexOf(name));
        }
        @Nullable Object[] flux = fluxes.next();
        for (int line = 1; flux != null; line++) {
            if ((long) line * names.size() > MOST_POINTS) {
                throw new IOException("it holds more than %,d points.".formatted(MOST_POINTS));
            }
            @Nullable Object[] error = errors == fluxes ? null : errors.next();
            for (int i = 1; i < names.size(); i++) {
                int column = errorColumns.get(i);
                String rms = error == null || column < 0 ? "" : text(error[column]);
                add(names.get(i), line, text(flux[0]), text(flux[i]), rms);
            }
            flux = fluxes.next();
        }
    }

    private void add(String name, int line, String time, String flux, String rms) {
        try {
            curves.computeIfAbsent(name, any -> new SentLightCurve()).add(line, time, flux, rms);
        } catch (SentLightCurve.MalformedException malformed) {
            problems.putIfAbsent(name, String.valueOf(malformed.getMessage()));
        }
    }

    private static String text(@Nullable Object cell) {
        return cell == null ? "" : cell.toString();
    }

    /** The candidate's light curve, if there is one. */
    Optional<LightCurve> of(String name) {
        SentLightCurve curve = curves.get(name);
        return curve == null ? Optional.empty() : curve.lightCurve();
    }

    /** What is wrong with the candidate's light curve, as a sentence; empty when nothing is. */
    Optional<String> problem(String name) {
        return problem != null ? Optional.of(problem) : Optional.ofNullable(problems.get(name));
    }
}
