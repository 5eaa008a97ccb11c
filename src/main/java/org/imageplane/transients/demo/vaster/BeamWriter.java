package org.imageplane.transients.demo.vaster;

import java.io.BufferedOutputStream;
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
import org.imageplane.transients.demo.picture.CurvePicture;
import org.imageplane.transients.demo.picture.PlaneAnimation;
import org.imageplane.transients.demo.picture.PlanePicture;
import org.imageplane.transients.demo.vaster.VasterFits.Window;

/** Writes everything that the pipeline leaves of one beam. */
final class BeamWriter {

    static final int CUTOUT_PIX = 120;

    /** Closer than the cube, for noise does not pack well. */
    private static final int ANIMATED_PIX = 80;

    /** Cubes are large: only the most significant candidates have one, and only the others an animation as well. */
    private static final int WITH_CUBE = 10;

    private static final int WITH_CUBE_ALONE = 5;
    private static final double CIRCLE_PIX = 6;
    private static final double MILLI = 1000;
    private static final double HOUR_SECONDS = 3600;
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
        try {
            candidates.parallelStream().forEach(this::writeCandidate);
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
        try (OutputStream out = open(VasterFiles.DYNAMIC_SPECTRUM, pulsar)) {
            new PlanePicture(title, spectrum, curve.length, 10, List.of(), 0).write(out);
        }
    }

    private Path path(String end) {
        return files.path(observation.id(), images.beam().index(), end);
    }

    private OutputStream open(String end, VasterCandidate candidate) throws IOException {
        Path path = path(end.formatted(candidate.name()));
        return new BufferedOutputStream(Files.newOutputStream(path));
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

    private static Window around(VasterCandidate candidate, int size) {
        return new Window(candidate.x() - size / 2, candidate.y() - size / 2, size);
    }

    private void writeCandidate(VasterCandidate candidate) {
        int size = images.cube().grid().size();
        Window window = around(candidate, CUTOUT_PIX);
        try {
            String name = candidate.name();
            fits.writeDeep(path("deepcutout_%s.fits".formatted(name)), images.mean(), window);
            try (OutputStream out = open("deepcutout_%s.png", candidate)) {
                new PlanePicture(
                                "SIMULATED deep image " + name,
                                window.flat(images.mean(), size),
                                CUTOUT_PIX,
                                3,
                                List.of(new Pixel(CUTOUT_PIX / 2.0, CUTOUT_PIX / 2.0)),
                                CIRCLE_PIX)
                        .write(out);
            }
            if (candidate.number() < WITH_CUBE) {
                fits.writeSlices(
                        path("slices_%s.fits".formatted(name)), images.cube().pixels(), window);
            }
            if (candidate.number() >= WITH_CUBE_ALONE) {
                writeAnimation(candidate);
            }
            writeCurve(candidate);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void writeAnimation(VasterCandidate candidate) throws IOException {
        Window window = around(candidate, ANIMATED_PIX);
        int size = images.cube().grid().size();
        List<float[]> planes = new ArrayList<>();
        List<String> captions = new ArrayList<>();
        double noise = images.noiseAt(candidate.y() * size + candidate.x());
        double brightest = 6 * noise;
        for (int frame = 0; frame < images.cube().frames(); frame++) {
            float[] plane = images.cube().pixels()[frame];
            planes.add(window.flat(plane, size));
            captions.add("%d of %d · SIMULATED".formatted(frame + 1, images.cube().frames()));
            float value = plane[candidate.y() * size + candidate.x()];
            brightest = value > brightest ? value : brightest;
        }
        try (OutputStream out = open("slices_%s.gif", candidate)) {
            new PlaneAnimation(
                            planes,
                            ANIMATED_PIX,
                            captions,
                            -2 * noise,
                            brightest,
                            new Pixel(ANIMATED_PIX / 2.0, ANIMATED_PIX / 2.0),
                            CIRCLE_PIX)
                    .write(out);
        }
    }

    private void writeCurve(VasterCandidate candidate) throws IOException {
        float[] curve = candidate.curve(images);
        double[] errors = candidate.rms(images);
        double[] hours = new double[curve.length];
        double[] flux = new double[curve.length];
        Arrays.setAll(hours, i -> i * VasterObservation.FRAME_SECONDS / HOUR_SECONDS);
        Arrays.setAll(flux, i -> curve[i] * MILLI);
        double[] error = Arrays.stream(errors).map(value -> value * MILLI).toArray();
        try (OutputStream out = open("lightcurve_%s.png", candidate)) {
            new CurvePicture("SIMULATED " + candidate.name(), hours, flux, error).write(out);
        }
    }
}
