package org.imageplane.transients.demo.mwa;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imageplane.transients.demo.DemoException;
import org.imageplane.transients.demo.picture.CutoutFits;
import org.imageplane.transients.demo.picture.FrameAnimation;
import org.imageplane.transients.demo.picture.Subject;
import org.imageplane.transients.demo.picture.SummaryPicture;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a simulated survey: its table is written at once, each row's pictures when the row is needed.
 *
 * <p>What is there already is used again; only a folder made for another seed or size is made anew.
 */
final class SimulatedFolder implements PictureSource {

    /** Goes up whenever the same seed would give other candidates or other pictures. */
    private static final int VERSION = 1;

    private static final String MARK = "simulation.txt";
    private static final String TABLE = "candidates.fits";

    private final MwaFolder folder;
    private final long seed;
    private final int candidates;
    private final Supplier<MwaSimulation> simulation;
    private @Nullable Map<String, MwaCandidate> simulated;

    SimulatedFolder(Path path, long seed, int candidates) {
        this(path, seed, candidates, () -> MwaSimulation.run(seed, candidates));
    }

    SimulatedFolder(Path path, long seed, int candidates, Supplier<MwaSimulation> simulation) {
        this.folder = new MwaFolder(path);
        this.seed = seed;
        this.candidates = candidates;
        this.simulation = simulation;
    }

    MwaFolder folder() {
        return folder;
    }

    /** Whether the survey's table is there as asked for. */
    boolean isReady() throws IOException {
        Path mark = folder.path().resolve(MARK);
        return Files.exists(mark) && Files.readString(mark).equals(mark());
    }

    /** Simulates the survey and writes its table, in place of what was simulated here before. */
    void prepare() throws IOException {
        SummaryPicture.requireFonts();
        clear();
        MwaSimulation survey = simulation.get();
        simulated = byStem(survey);
        for (MwaScene scene : survey.scenes()) {
            ObservationMetadata.write(scene.observation(), folder.path());
        }
        new CandidateTable(MwaSurvey.PROJECT, seed)
                .write(survey.candidates(), folder.path().resolve(TABLE));
        Files.writeString(folder.path().resolve(MARK), mark());
    }

    private String mark() {
        return "Simulated, not observed: version %d, seed %d, at most %d candidates.\n"
                .formatted(VERSION, seed, candidates);
    }

    private void clear() throws IOException {
        Files.createDirectories(folder.path());
        List<Path> found;
        try (Stream<Path> files = Files.list(folder.path())) {
            found = files.toList();
        }
        if (!found.isEmpty() && !Files.exists(folder.path().resolve(MARK))) {
            throw new DemoException(
                    "%s holds something else: give another folder with --dir."
                            .formatted(folder.path()));
        }
        Files.deleteIfExists(folder.path().resolve(TABLE));
        for (Path file : found) {
            if (MwaFolder.isCandidateFile(file)
                    || String.valueOf(file.getFileName()).matches("obs_\\d+\\.json")) {
                Files.delete(file);
            }
        }
    }

    private static Map<String, MwaCandidate> byStem(MwaSimulation simulation) {
        return simulation.candidates().stream()
                .collect(Collectors.toMap(MwaCandidate::fileStem, Function.identity()));
    }

    @Override
    public void complete(MwaFolder ignored, MwaRow row) throws IOException {
        List<String> missing =
                Stream.of("png", "gif", MwaFolder.CUTOUT)
                        .filter(extension -> !Files.exists(folder.file(row, extension)))
                        .toList();
        if (missing.isEmpty()) {
            return;
        }
        MwaCandidate candidate = simulated().get(row.fileStem());
        if (candidate == null) {
            throw new DemoException(
                    "%s has a row that was not simulated: %s."
                            .formatted(folder.path().resolve(TABLE), row.fileStem()));
        }
        Subject subject = MwaPictures.subject(candidate);
        for (String extension : missing) {
            write(folder.file(row, extension), extension, subject);
        }
    }

    /** After a run that was stopped the same survey is simulated again, once. */
    private synchronized Map<String, MwaCandidate> simulated() {
        if (simulated == null) {
            simulated = byStem(simulation.get());
        }
        return simulated;
    }

    /** Under another name first, so that a run that is stopped leaves no half file. */
    private static void write(Path file, String extension, Subject subject) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
            switch (extension) {
                case "png" -> new SummaryPicture(subject).write(out);
                case "gif" -> new FrameAnimation(subject).write(out);
                default -> new CutoutFits(subject).write(out);
            }
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
