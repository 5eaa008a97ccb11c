package org.imageplane.transients.demo.mwa;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.demo.DemoException;
import org.imageplane.transients.demo.DemoSurvey;
import org.imageplane.transients.demo.upload.Step;
import org.jspecify.annotations.Nullable;

/** A survey in the MWA's manner: a simulated one, or a folder of somebody's own. */
public final class MwaSurvey implements DemoSurvey {

    /** Says itself that nothing in it was observed. */
    public static final String PROJECT = "SIMULATED MWA field";

    private static final String DESCRIPTION =
            "Simulated, not observed: one field with one transient, a pulsar, scintillating sources, an aeroplane,"
                    + " a satellite and interference, to try things out with.";

    private final MwaFolder folder;
    private final @Nullable SimulatedFolder simulation;
    private final @Nullable String project;
    private final PrintStream out;
    private List<MwaRow> rows = List.of();

    private MwaSurvey(
            MwaFolder folder,
            @Nullable SimulatedFolder simulation,
            @Nullable String project,
            PrintStream out) {
        this.folder = folder;
        this.simulation = simulation;
        this.project = project;
        this.out = out;
    }

    /** A survey that is made in that folder, unless it was made there before. */
    public static MwaSurvey simulated(Path folder, long seed, int candidates, PrintStream out) {
        SimulatedFolder simulation = new SimulatedFolder(folder, seed, candidates);
        return new MwaSurvey(simulation.folder(), simulation, null, out);
    }

    /** What is in a folder in the script's layout; a project given here stands in for the table's. */
    public static MwaSurvey ofFolder(Path folder, @Nullable String project, PrintStream out) {
        return new MwaSurvey(new MwaFolder(folder), null, project, out);
    }

    @Override
    public void prepare() throws IOException {
        if (simulation != null && simulation.isReady()) {
            out.println("Taking the simulated survey in %s again.".formatted(folder.path()));
        } else if (simulation != null) {
            out.println("Simulating four observations of one field …");
            simulation.prepare();
        }
        rows = folder.rows();
        out.println("%d candidates in %s.".formatted(rows.size(), folder.path()));
        if (project == null && rows.stream().anyMatch(row -> row.text("project").isEmpty())) {
            throw new DemoException(
                    "The table says of some rows no project: give one with --project=NAME.");
        }
    }

    @Override
    public Map<String, String> projects() {
        Map<String, String> projects = new LinkedHashMap<>();
        for (MwaRow row : rows) {
            String name = project == null ? row.text(MwaRow.PROJECT) : project;
            projects.put(name, simulation == null ? "" : DESCRIPTION);
        }
        return projects;
    }

    @Override
    public String ratingScale() {
        return "CONFIDENCE_1_5";
    }

    @Override
    public List<Step> steps(String token) {
        PictureSource pictures = simulation == null ? PictureSource.NONE : simulation;
        return rows.stream()
                .<Step>map(row -> new MwaStep(folder, row, pictures, token, project))
                .toList();
    }
}
