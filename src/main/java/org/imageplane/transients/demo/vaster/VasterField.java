package org.imageplane.transients.demo.vaster;

import java.util.ArrayList;
import java.util.List;
import org.imageplane.transients.demo.field.Dice;
import org.imageplane.transients.demo.field.Flare;
import org.imageplane.transients.demo.field.FlickeringSource;
import org.imageplane.transients.demo.field.ImageGrid;
import org.imageplane.transients.demo.field.MovingReflector;
import org.imageplane.transients.demo.field.Phenomenon;
import org.imageplane.transients.demo.field.RadioSource;
import org.imageplane.transients.demo.field.ScintillatingSource;
import org.imageplane.transients.demo.field.SidelobeRipple;
import org.imageplane.transients.demo.field.SourceCounts;
import org.imageplane.transients.sky.SkyPosition;

/**
 * What both beams look at: the same sources, and among them the few that vary.
 *
 * <p>A pulsar flickers where PSR J2129-0429 is, which ASKAP does see vary; nothing else is at a real source's place on
 * purpose.
 */
final class VasterField {

    /** PSR J2129-0429 (ATNF pulsar catalogue 2.7.0). */
    static final SkyPosition PULSAR = new SkyPosition(322.437663, -4.485225);

    static final SkyPosition CENTRE = new SkyPosition(322.40, -4.45);

    /** Sources above 1 mJy at 0.9 GHz in a square degree, and how their number falls with flux. */
    private static final double PER_SQUARE_DEG = 110;

    private static final double FAINTEST_JY = 0.001;
    private static final double BRIGHTEST_JY = 0.15;
    private static final double COUNT_SLOPE = 0.9;
    private static final double BRIGHT_JY = 0.35;
    private static final int SCINTILLATING = 12;
    private static final int FLARING = 4;

    /** Both beams' images and a little more. */
    private static final ImageGrid AREA = new ImageGrid(CENTRE, 840, VasterBeam.PIXEL_ARCSEC);

    private final long seed;
    private final List<RadioSource> steady = new ArrayList<>();
    private final List<Phenomenon> varying = new ArrayList<>();
    private final SkyPosition bright;

    VasterField(long seed) {
        this.seed = seed;
        Dice dice = new Dice(seed, "steady".hashCode());
        double sideDeg = AREA.size() * AREA.pixelDeg();
        for (int i = 0; i < PER_SQUARE_DEG * sideDeg * sideDeg; i++) {
            double counted = Math.pow(dice.between(0, 1), -1 / COUNT_SLOPE);
            add(place(dice, AREA.size() / 2.0), Math.min(BRIGHTEST_JY, FAINTEST_JY * counted));
        }
        bright = AREA.toSky(310.2, 522.7);
        add(bright, BRIGHT_JY);
        addVarying();
    }

    private void add(SkyPosition position, double jy) {
        steady.add(new RadioSource(SourceCounts.nameAt(position), position, jy, 0, 0));
    }

    private static SkyPosition place(Dice dice, double reachPix) {
        return AREA.toSky(
                AREA.middle() + dice.between(-reachPix, reachPix),
                AREA.middle() + dice.between(-reachPix, reachPix));
    }

    private void addVarying() {
        Dice dice = new Dice(seed, "varying".hashCode());
        for (int i = 0; i < SCINTILLATING; i++) {
            varying.add(
                    new ScintillatingSource(
                            place(dice, AREA.size() / 3.0),
                            0.004 * dice.between(0.6, 3),
                            dice.between(0.12, 0.35),
                            dice.between(18, 60),
                            seed * 100 + i));
        }
        for (int i = 0; i < FLARING; i++) {
            varying.add(
                    new Flare(
                            place(dice, AREA.size() / 3.5),
                            i % 2 * 0.0008,
                            0.0035 * (1 + i),
                            dice.between(8, 52),
                            1.2,
                            dice.between(1.5, 6)));
        }
    }

    /** What the survey knows of the field. */
    List<RadioSource> steady() {
        return steady;
    }

    /** All that one beam shows besides the steady sources; what varies does so alike in both. */
    List<Phenomenon> phenomena(VasterBeam beam) {
        List<Phenomenon> phenomena = new ArrayList<>(varying);
        phenomena.add(new FlickeringSource(PULSAR, 0.0022, new Dice(seed, "pulsar".hashCode())));
        ImageGrid.Pixel at = beam.grid().toPixel(bright);
        phenomena.add(new SidelobeRipple(at, 0.0006, new Dice(seed, beam.index())));
        if (beam.index() == 0) {
            double[] glint = {0.02};
            phenomena.add(new MovingReflector(new ImageGrid.Pixel(210, 130), 16, 9, 40, glint));
        }
        return phenomena;
    }
}
