package org.imageplane.transients.demo.vaster;

import java.util.Comparator;
import java.util.List;
import org.imageplane.transients.sky.SkyPosition;

/** The sources of a beam's deep image, and what of them is near a candidate. */
final class DeepCatalogue {

    private static final double THRESHOLD = 6;
    private static final double AROUND_ARCSEC = 30;
    private static final double BRIGHT_JY = 0.1;
    private static final double BRIGHT_REACH_ARCMIN = 10;

    /** What the pipeline writes when no bright source is within reach. */
    private static final double NONE_WITHIN_REACH = 999;

    private static final int FRINGE = 8;

    private final List<Source> sources;

    DeepCatalogue(BeamImages images) {
        int size = images.cube().grid().size();
        double noise = images.noiseAt(size * size / 2) / Math.sqrt(images.freedom());
        sources =
                LocalMaxima.find(images.mean(), size, THRESHOLD * noise, FRINGE).stream()
                        .map(
                                found ->
                                        new Source(
                                                images.cube().grid().toSky(found.place()),
                                                found.value()))
                        .toList();
    }

    /** A point source, whose peak in Jy/beam is its flux in Jy. */
    record Source(SkyPosition position, double peakJy) {

        String name() {
            return "J" + (position.raHms(0) + position.decDms(0)).replace(":", "");
        }
    }

    Source nearest(SkyPosition position) {
        return sources.stream()
                .min(
                        Comparator.comparingDouble(
                                source -> source.position().separationDeg(position)))
                .orElseThrow();
    }

    /** Number of sources within 30″. */
    int around(SkyPosition position) {
        return (int)
                sources.stream()
                        .filter(
                                source ->
                                        source.position().separationArcsec(position)
                                                < AROUND_ARCSEC)
                        .count();
    }

    /** To the nearest other source above 0.1 Jy; 999 when there is none within 10′. */
    double brightSeparationArcmin(SkyPosition position) {
        return sources.stream()
                .filter(source -> source.peakJy() > BRIGHT_JY)
                .mapToDouble(source -> source.position().separationArcmin(position))
                .filter(separation -> separation < BRIGHT_REACH_ARCMIN)
                .min()
                .orElse(NONE_WITHIN_REACH);
    }
}
