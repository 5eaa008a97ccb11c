package org.imageplane.transients.demo.vaster;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nom.tam.fits.Fits;
import nom.tam.fits.FitsException;
import org.imageplane.transients.demo.DemoException;
import org.imageplane.transients.demo.DemoSurvey;
import org.imageplane.transients.demo.upload.Step;
import org.imageplane.transients.demo.vaster.VasterFiles.BeamFiles;

/** A survey in VASTER's manner: one simulated observation with two beams. */
public final class VasterSurvey implements DemoSurvey {

    /** Says itself that nothing in it was observed. */
    public static final String PROJECT = "SIMULATED VASTER field";

    private static final String DESCRIPTION =
            "Simulated, not observed: ten hours on one field in two beams that overlap, with flaring stars,"
                    + " scintillating galaxies, a pulsar, a satellite, sidelobes and noise, to try things out with.";

    private static final int CANDIDATES_A_BEAM = 25;

    private final SimulatedBeams simulation;
    private final PrintStream out;
    private final List<BeamFiles> beams = new ArrayList<>();
    private final List<BeamTables> tables = new ArrayList<>();

    /** An observation that is made in that folder, unless it was made there before. */
    public VasterSurvey(Path folder, long seed, PrintStream out) {
        this(new SimulatedBeams(folder, seed, CANDIDATES_A_BEAM), out);
    }

    VasterSurvey(SimulatedBeams simulation, PrintStream out) {
        this.simulation = simulation;
        this.out = out;
    }

    @Override
    public void prepare() throws IOException {
        Path folder = simulation.files().folder();
        if (simulation.isReady()) {
            out.println("Taking the simulated observation in %s again.".formatted(folder));
        } else {
            out.println("Simulating two beams of one observation …");
            simulation.prepare();
        }
        int count = 0;
        for (BeamFiles beam : simulation.files().beams()) {
            BeamTables read = new BeamTables(beam);
            beams.add(beam);
            tables.add(read);
            count += read.rows().size();
        }
        out.println("%d candidates in %s.".formatted(count, folder));
    }

    @Override
    public Map<String, String> projects() {
        return Map.of(PROJECT, DESCRIPTION);
    }

    @Override
    public String ratingScale() {
        return "TRUE_FALSE_UNSURE";
    }

    @Override
    public List<Step> steps(String token) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < beams.size(); i++) {
            BeamTables read = tables.get(i);
            BeamUpload beam = new BeamUpload(beams.get(i), PROJECT, token, start(beams.get(i)));
            for (Map<String, String> row : read.rows()) {
                String curve = read.lightCurve(row.getOrDefault("name", "")).orElse("");
                steps.add(new VasterStep(beam, row, curve));
            }
        }
        return steps;
    }

    /** From the header of the first beam's deviation map, as the script has it. */
    private String start(BeamFiles beam) {
        Path file = simulation.files().path(beam.observation(), 0, "std.fits");
        try (Fits fits = new Fits(Files.newInputStream(file))) {
            return fits.readHDU().getHeader().getStringValue("DATE-OBS", "");
        } catch (IOException | FitsException damaged) {
            throw new DemoException("%s cannot be read.".formatted(file), damaged);
        }
    }
}
