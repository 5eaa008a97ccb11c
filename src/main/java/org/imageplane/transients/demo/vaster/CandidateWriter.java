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
import org.imageplane.transients.demo.field.ImageGrid.Pixel;
import org.imageplane.transients.demo.picture.CurvePicture;
import org.imageplane.transients.demo.picture.PlaneAnimation;
import org.imageplane.transients.demo.picture.PlanePicture;
import org.imageplane.transients.demo.vaster.VasterFits.Window;

/** Writes the files of one candidate: deep cut-out, cube or animation, light curve. */
record CandidateWriter(
        VasterFiles files, VasterObservation observation, BeamImages images, VasterFits fits) {

    private static final int CUTOUT_PIX = 120;

    /** Closer than the cube, for noise does not pack well. */
    private static final int ANIMATED_PIX = 80;

    /** Cubes are large: only the most significant candidates have one, and only the others an animation as well. */
    private static final int WITH_CUBE = 10;

    private static final int WITH_CUBE_ALONE = 5;
    private static final double CIRCLE_PIX = 6;
    private static final double MILLI = 1000;

    private Path path(String end) {
        return files.path(observation.id(), images.beam().index(), end);
    }

    private OutputStream open(String end, VasterCandidate candidate) throws IOException {
        Path path = path(end.formatted(candidate.name()));
        return new BufferedOutputStream(Files.newOutputStream(path));
    }

    private static Window around(VasterCandidate candidate, int size) {
        return new Window(candidate.x() - size / 2, candidate.y() - size / 2, size);
    }

    void write(VasterCandidate candidate) {
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
        double[] flux = new double[curve.length];
        Arrays.setAll(flux, i -> curve[i] * MILLI);
        double[] error = Arrays.stream(errors).map(value -> value * MILLI).toArray();
        try (OutputStream out = open("lightcurve_%s.png", candidate)) {
            new CurvePicture("SIMULATED " + candidate.name(), observation.hours(), flux, error)
                    .write(out);
        }
    }
}
