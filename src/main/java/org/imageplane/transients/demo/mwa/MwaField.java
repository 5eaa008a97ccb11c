package org.imageplane.transients.demo.mwa;

import java.util.ArrayList;
import java.util.List;
import org.imageplane.transients.demo.field.Dice;
import org.imageplane.transients.demo.field.FlickeringSource;
import org.imageplane.transients.demo.field.FringeBurst;
import org.imageplane.transients.demo.field.ImageGrid;
import org.imageplane.transients.demo.field.ImageGrid.Pixel;
import org.imageplane.transients.demo.field.MovingReflector;
import org.imageplane.transients.demo.field.Phenomenon;
import org.imageplane.transients.demo.field.Pulse;
import org.imageplane.transients.demo.field.RadioSource;
import org.imageplane.transients.demo.field.SidelobeRipple;
import org.imageplane.transients.demo.field.SourceCounts;
import org.imageplane.transients.sky.SkyPosition;

/**
 * What is in the field: the same sources in every observation, the one transient, and what gets in the way.
 *
 * <p>A pulsar flickers where PSR J0437-4715 is, which the MWA does see scintillate; nothing else is at a real
 * source's place on purpose.
 */
final class MwaField {

    static final ImageGrid GRID = new ImageGrid(MwaSchedule.FIELD, 512, 20);

    private static final SkyPosition PULSAR = new SkyPosition(69.316236, -47.252531);
    private static final double PULSAR_SPECTRAL_INDEX = -1.9;
    private static final double[] PULSAR_JY = {0.3, 0.12, 0.7, 0.2};

    /** Bright enough for its sidelobes to be a nuisance. */
    private static final Pixel BRIGHT_PIXEL = new Pixel(171.3, 148.8);

    private static final double BRIGHT_JY = 12;

    /** The transient: 22 minutes from pulse to pulse, each half a minute long. */
    private static final double PERIOD_SECONDS = 1311.4;

    private static final double FIRST_PULSE_SECONDS = 61;
    private static final double PULSE_FWHM_FRAMES = 7.5;
    private static final double TRANSIENT_SPECTRAL_INDEX = -1.2;
    private static final double[] PULSE_JY = {0.42, 0, 0.7, 0.3};
    private static final double CLEAR_OF_SOURCES_ARCMIN = 4;

    private final long seed;
    private final List<MwaObservation> observations;
    private final List<RadioSource> catalogue;
    private final SkyPosition transientPosition;

    MwaField(long seed) {
        this.seed = seed;
        this.observations = MwaSchedule.observations(seed);
        this.catalogue = new ArrayList<>();
        SkyPosition bright = GRID.toSky(BRIGHT_PIXEL);
        catalogue.add(new RadioSource(SourceCounts.nameAt(bright), bright, BRIGHT_JY, -0.7, 0.012));
        catalogue.add(
                new RadioSource(
                        SourceCounts.nameAt(PULSAR), PULSAR, 0.15, PULSAR_SPECTRAL_INDEX, 0));
        catalogue.addAll(SourceCounts.fill(GRID, new Dice(seed, "sources".hashCode())));
        this.transientPosition = placeOfTransient();
    }

    private SkyPosition placeOfTransient() {
        Dice dice = new Dice(seed, "transient".hashCode());
        while (true) {
            double fringe = GRID.size() / 6.0;
            SkyPosition place =
                    GRID.toSky(
                            dice.between(fringe, GRID.size() - fringe),
                            dice.between(fringe, GRID.size() - fringe));
            if (catalogue.stream()
                    .allMatch(
                            source ->
                                    source.position().separationArcmin(place)
                                            > CLEAR_OF_SOURCES_ARCMIN)) {
                return place;
            }
        }
    }

    List<MwaObservation> observations() {
        return observations;
    }

    /** What the survey knows of the field. */
    List<RadioSource> catalogue() {
        return catalogue;
    }

    SkyPosition transientPosition() {
        return transientPosition;
    }

    /** The transient's pulse in an observation, of no height where it is silent. */
    Pulse pulse(int index) {
        long sinceFirst = observations.get(index).id() - observations.getFirst().id();
        double turns = Math.round(sinceFirst / PERIOD_SECONDS);
        double seconds = FIRST_PULSE_SECONDS + turns * PERIOD_SECONDS - sinceFirst;
        double jy = PULSE_JY[index] * scaled(index, TRANSIENT_SPECTRAL_INDEX);
        return new Pulse(transientPosition, jy, MwaObservation.frameAt(seconds), PULSE_FWHM_FRAMES);
    }

    /** All that an observation shows besides the catalogue. */
    List<Phenomenon> phenomena(int index) {
        Dice dice = new Dice(seed, "phenomena".hashCode(), index);
        List<Phenomenon> phenomena = new ArrayList<>();
        phenomena.add(pulse(index));
        double pulsarJy = PULSAR_JY[index] * scaled(index, PULSAR_SPECTRAL_INDEX);
        phenomena.add(new FlickeringSource(PULSAR, pulsarJy, dice));
        phenomena.add(new SidelobeRipple(BRIGHT_PIXEL, 0.16, dice));
        switch (index) {
            case 1 -> phenomena.add(interference());
            case 2 -> phenomena.add(aeroplane(dice));
            case 3 -> phenomena.add(satellite());
            default -> {}
        }
        return phenomena;
    }

    private static Phenomenon interference() {
        return new FringeBurst(new Pixel(330, 300), 34, 13, 75, 3.5, 9, 0.55, 0.33);
    }

    private static Phenomenon aeroplane(Dice dice) {
        double[] brightness = new double[11];
        for (int i = 0; i < brightness.length; i++) {
            brightness[i] = 0.25 + 0.35 * Math.min(2, dice.exponential());
        }
        return new MovingReflector(new Pixel(-20, 395), 48, -17, 7, brightness);
    }

    private static Phenomenon satellite() {
        return new MovingReflector(new Pixel(402, 118), 11, 62, 15, 1.6, 0.7);
    }

    private double scaled(int index, double spectralIndex) {
        double mhz = observations.get(index).frequencyMhz();
        return Math.pow(mhz / RadioSource.REFERENCE_MHZ, spectralIndex);
    }
}
