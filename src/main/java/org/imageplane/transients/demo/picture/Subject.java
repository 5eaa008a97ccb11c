package org.imageplane.transients.demo.picture;

import java.time.Instant;
import java.util.List;
import org.imageplane.transients.demo.detection.CubeAnalysis;
import org.imageplane.transients.demo.detection.Island;
import org.imageplane.transients.demo.detection.TimeFilter;
import org.imageplane.transients.demo.field.ImageGrid.Pixel;

/**
 * What a candidate's pictures are made of.
 *
 * @param survey said in every picture, so that no one takes a simulated one for real
 * @param heading observation, filter and number
 * @param details where and when, in one line
 * @param curve the light curve at the island's peak in Jy/beam
 * @param known places of the known sources
 * @param nearest the known source nearest to the candidate
 * @param nearestLabel its name and separation
 * @param start when the first frame starts
 */
public record Subject(
        String survey,
        String heading,
        String details,
        CubeAnalysis analysis,
        TimeFilter filter,
        Island island,
        float[] curve,
        int peakFrame,
        List<Pixel> known,
        Pixel nearest,
        String nearestLabel,
        Instant start,
        double frameSeconds,
        double frequencyMhz) {

    /** Pixels along each side of the summary's images and of the FITS cut-out. */
    public static final int CUTOUT_PIX = 61;

    Cutout cutout() {
        return cutout(CUTOUT_PIX);
    }

    Cutout cutout(int size) {
        return new Cutout(
                analysis.cube().grid(),
                (int) Math.round(island.centre().x()),
                (int) Math.round(island.centre().y()),
                size);
    }

    /** Radius of the circle around the candidate: the island, but no less than the beam. */
    double circlePix() {
        double beam = analysis.cube().beam().majorArcsec() / analysis.cube().grid().pixelArcsec();
        return Math.clamp(1.3 * island.radiusPix(), 1.3 * beam, CUTOUT_PIX * 0.3);
    }

    /** When a frame starts. */
    Instant frameStart(int frame) {
        return start.plusMillis(Math.round(frame * frameSeconds * 1000));
    }
}
