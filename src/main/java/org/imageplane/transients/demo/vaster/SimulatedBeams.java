package org.imageplane.transients.demo.vaster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.imageplane.transients.demo.DemoException;
import org.imageplane.transients.demo.field.Conditions;
import org.imageplane.transients.demo.field.FieldPainter;
import org.imageplane.transients.demo.field.FrameCube;
import org.imageplane.transients.demo.picture.SummaryPicture;

/** The folder of a simulated observation; what was made there before for the same seed is used again. */
final class SimulatedBeams {

    /** Goes up whenever the same seed would give other candidates or other files. */
    private static final int VERSION = 2;

    private static final String MARK = "simulation.txt";
    private static final double NOISE_JY_PER_BEAM = 0.00028;
    private static final double GAIN_ERROR = 0.005;
    private static final double DRIFT_ARCSEC = 0.04;

    private final VasterFiles files;
    private final long seed;
    private final int candidatesPerBeam;

    SimulatedBeams(Path folder, long seed, int candidatesPerBeam) {
        this.files = new VasterFiles(folder);
        this.seed = seed;
        this.candidatesPerBeam = candidatesPerBeam;
    }

    VasterFiles files() {
        return files;
    }

    /** Whether all of it is there. */
    boolean isReady() throws IOException {
        Path mark = files.folder().resolve(MARK);
        return Files.exists(mark) && Files.readString(mark).equals(mark(""));
    }

    /** Simulates the observation, beam after beam, in place of what was simulated here before. */
    void prepare() throws IOException {
        SummaryPicture.requireFonts();
        clear();
        Files.writeString(files.folder().resolve(MARK), mark("Unfinished. "));
        VasterObservation observation = VasterObservation.of(seed);
        VasterField field = new VasterField(seed);
        for (VasterBeam beam : VasterObservation.beams()) {
            BeamImages images = look(beam, field);
            List<VasterCandidate> found = new CandidateFinder(images).find(candidatesPerBeam);
            BeamWriter writer = new BeamWriter(files, observation, images, found);
            writer.write();
            if (beam.index() == 0) {
                writer.writeDynamicSpectrum();
            }
        }
        Files.writeString(files.folder().resolve(MARK), mark(""));
    }

    private BeamImages look(VasterBeam beam, VasterField field) {
        Conditions conditions =
                new Conditions(
                        VasterObservation.FREQUENCY_MHZ,
                        NOISE_JY_PER_BEAM,
                        beam::response,
                        GAIN_ERROR,
                        DRIFT_ARCSEC,
                        -1);
        FrameCube cube =
                FrameCube.dark(beam.grid(), VasterBeam.RESOLUTION, VasterObservation.FRAMES);
        new FieldPainter(conditions, field.steady(), seed * 1000 + 500 + beam.index())
                .paint(cube, field.phenomena(beam));
        return new BeamImages(beam, cube);
    }

    private String mark(String state) {
        return "%sSimulated, not observed: version %d, seed %d, at most %d candidates a beam.%n"
                .formatted(state, VERSION, seed, candidatesPerBeam);
    }

    private void clear() throws IOException {
        Files.createDirectories(files.folder());
        List<Path> found;
        try (Stream<Path> paths = Files.list(files.folder())) {
            found = paths.toList();
        }
        if (!found.isEmpty() && !Files.exists(files.folder().resolve(MARK))) {
            throw new DemoException(
                    "%s holds something else: give another folder with --dir."
                            .formatted(files.folder()));
        }
        for (Path file : found) {
            if (VasterFiles.isSimulated(file)) {
                Files.delete(file);
            }
        }
    }
}
