package org.imageplane.transients.demo.field;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Paints noise, catalogue and phenomena into the frames of one observation, corrected for the primary beam. */
public final class FieldPainter {

    /** How far off a failed calibration is, and how much it adds to the noise. */
    private static final double BAD_FRAME_GAIN = 1.12;

    private static final float BAD_FRAME_NOISE = 1.5f;

    private final Conditions conditions;
    private final List<RadioSource> sources;
    private final long seed;

    public FieldPainter(Conditions conditions, List<RadioSource> sources, long seed) {
        this.conditions = conditions;
        this.sources = List.copyOf(sources);
        this.seed = seed;
    }

    /** Fills an empty cube. */
    public void paint(FrameCube cube, List<Phenomenon> phenomena) {
        BeamNoise noise = new BeamNoise(cube.grid(), cube.beam());
        float[] deviation = noiseDeviation(cube.grid());
        List<ImageGrid.Pixel> drift = drift(cube);
        IntStream.range(0, cube.frames())
                .parallel()
                .forEach(
                        frame -> {
                            Dice dice = new Dice(seed, frame);
                            boolean bad = frame == conditions.badFrame();
                            float[] pixels = cube.pixels()[frame];
                            noise.fill(pixels, dice);
                            for (int i = 0; i < pixels.length; i++) {
                                pixels[i] *= deviation[i] * (bad ? BAD_FRAME_NOISE : 1);
                            }
                            double gain = 1 + conditions.gainError() * dice.gaussian();
                            addSources(
                                    cube,
                                    frame,
                                    bad ? BAD_FRAME_GAIN : gain,
                                    drift.get(frame),
                                    dice);
                        });
        phenomena.forEach(phenomenon -> phenomenon.paint(cube));
    }

    private void addSources(
            FrameCube cube, int frame, double gain, ImageGrid.Pixel drift, Dice dice) {
        for (RadioSource source : sources) {
            ImageGrid.Pixel at = cube.grid().toPixel(source.position());
            double scintillation = Math.max(0, 1 + source.modulation() * dice.gaussian());
            cube.addPoint(
                    frame,
                    new ImageGrid.Pixel(at.x() + drift.x(), at.y() + drift.y()),
                    source.fluxJyAt(conditions.frequencyMhz()) * gain * scintillation);
        }
    }

    private float[] noiseDeviation(ImageGrid grid) {
        float[] deviation = new float[grid.size() * grid.size()];
        for (int i = 0; i < deviation.length; i++) {
            double response =
                    conditions.sensitivity().at(grid.toSky(i % grid.size(), i / grid.size()));
            deviation[i] = (float) (conditions.noiseJyPerBeam() / response);
        }
        return deviation;
    }

    /** The shift of every frame, wandering about zero. */
    private List<ImageGrid.Pixel> drift(FrameCube cube) {
        Dice dice = new Dice(seed, -1);
        double step = conditions.driftArcsec() / cube.grid().pixelArcsec();
        List<ImageGrid.Pixel> drift = new ArrayList<>();
        double x = 0;
        double y = 0;
        for (int frame = 0; frame < cube.frames(); frame++) {
            drift.add(new ImageGrid.Pixel(x, y));
            x = 0.9 * x + step * dice.gaussian();
            y = 0.9 * y + step * dice.gaussian();
        }
        return drift;
    }
}
