package org.imageplane.transients.demo.vaster;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.imageplane.transients.demo.field.Dice;
import org.imageplane.transients.demo.field.ImageGrid.Pixel;
import org.imageplane.transients.demo.picture.PlanePicture;

/** Writes everything that the pipeline leaves of one beam. */
final class BeamWriter {

    private static final double CIRCLE_PIX = 6;
    private static final int CHANNELS = 36;

    private final VasterFiles files;
    private final VasterObservation observation;
    private final BeamImages images;
    private final List<VasterCandidate> candidates;
    private final VasterFits fits;

    BeamWriter(
            VasterFiles files,
            VasterObservation observation,
            BeamImages images,
            List<VasterCandidate> candidates) {
        this.files = files;
        this.observation = observation;
        this.images = images;
        this.candidates = candidates;
        this.fits = new VasterFits(images.cube().grid(), observation.start());
    }

    void write() throws IOException {
        writeTables();
        fits.writeMap(path("std.fits"), images.deviation());
        fits.writeMap(path("chisquare.fits"), images.chiSquare());
        fits.writeMap(path("peak.fits"), images.peak());
        writeMapPictures("chisquare", images.chiSquare(), 1.7);
        writeMapPictures("peak", images.peak(), 4.6);
        CandidateWriter each = new CandidateWriter(files, observation, images, fits);
        try {
            candidates.parallelStream().forEach(each::write);
        } catch (UncheckedIOException full) {
            throw full.getCause();
        }
    }

    /** The dynamic spectrum of the candidate nearest to the pulsar. */
    void writeDynamicSpectrum() throws IOException {
        VasterCandidate pulsar = candidates.getFirst();
        for (VasterCandidate candidate : candidates) {
            double apart = candidate.position().separationDeg(VasterField.PULSAR);
            pulsar =
                    apart < pulsar.position().separationDeg(VasterField.PULSAR)
                            ? candidate
                            : pulsar;
        }
        float[] curve = pulsar.curve(images);
        Dice dice = new Dice(CHANNELS);
        float[] spectrum = new float[CHANNELS * curve.length];
        for (int i = 0; i < spectrum.length; i++) {
            double band = 1 + 0.8 * Math.sin(0.3 * (i / curve.length) + 0.15 * (i % curve.length));
            spectrum[i] = (float) (curve[i % curve.length] * band + 0.0012 * dice.gaussian());
        }
        String title = "SIMULATED dynamic spectrum: 10 h across, 743.5–1031.5 MHz upwards";
        Path file = path(VasterFiles.DYNAMIC_SPECTRUM.formatted(pulsar.name()));
        try (OutputStream out = Files.newOutputStream(file)) {
            new PlanePicture(title, spectrum, curve.length, 10, List.of(), 0).write(out);
        }
    }

    private Path path(String end) {
        return files.path(observation.id(), images.beam().index(), end);
    }

    private void writeTables() throws IOException {
        List<String> names = candidates.stream().map(VasterCandidate::name).toList();
        List<double[]> fluxes = new ArrayList<>();
        for (VasterCandidate candidate : candidates) {
            float[] curve = candidate.curve(images);
            double[] flux = new double[curve.length];
            Arrays.setAll(flux, frame -> curve[frame]);
            fluxes.add(flux);
        }
        List<double[]> errors = candidates.stream().map(found -> found.rms(images)).toList();
        VasterTables.writeCurves(path(VasterFiles.FLUXES), observation.times(), names, fluxes);
        VasterTables.writeCurves(path(VasterFiles.ERRORS), observation.times(), names, errors);
        VasterTables.writeFinal(path("final.csv"), candidates);
    }

    /** The first with a circle around everything that stands out, the second around what became a candidate. */
    private void writeMapPictures(String name, float[] map, double threshold) throws IOException {
        int size = images.cube().grid().size();
        List<Pixel> all =
                LocalMaxima.find(map, size, threshold, 8).stream()
                        .map(LocalMaxima.Maximum::place)
                        .toList();
        List<Pixel> chosen =
                candidates.stream().map(found -> new Pixel(found.x(), found.y())).toList();
        String title = "SIMULATED %s beam %02d: %s map";
        for (int i = 1; i <= 2; i++) {
            try (OutputStream out =
                    Files.newOutputStream(path("%s_map%d.png".formatted(name, i)))) {
                new PlanePicture(
                                title.formatted(observation.id(), images.beam().index(), name),
                                map,
                                size,
                                1,
                                i == 1 ? all : chosen,
                                CIRCLE_PIX)
                        .write(out);
            }
        }
    }
}
