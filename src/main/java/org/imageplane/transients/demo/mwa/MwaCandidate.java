package org.imageplane.transients.demo.mwa;

import org.imageplane.transients.demo.detection.CubeAnalysis;
import org.imageplane.transients.demo.detection.Island;
import org.imageplane.transients.demo.detection.TimeFilter;
import org.imageplane.transients.demo.field.ImageGrid;
import org.imageplane.transients.demo.mwa.KnownSources.Neighbour;
import org.imageplane.transients.sky.SkyPosition;

/**
 * A candidate with everything that is measured of it, from the pixels of its observation's images.
 *
 * @param number within the observation and filter, from 1
 * @param curve brightness at the island's peak, frame by frame, in Jy/beam
 * @param peakJy its highest value above the steady sky
 * @param fluenceJyS its sum above the steady sky, times the length of a frame
 * @param modulationIndex its deviation over its mean; not a number where there is no steady source
 * @param primaryBeam the tiles' sensitivity in its direction
 * @param close whether the nearest known source lies within the island and a beam
 */
record MwaCandidate(
        MwaScene scene,
        TimeFilter filter,
        int number,
        Island island,
        SkyPosition position,
        float[] curve,
        int peakFrame,
        double peakJy,
        double fluenceJyS,
        double modulationIndex,
        double primaryBeam,
        Neighbour neighbour,
        boolean close) {

    static MwaCandidate measure(MwaScene scene, TimeFilter filter, int number, Island island) {
        CubeAnalysis analysis = scene.analysis();
        ImageGrid grid = analysis.cube().grid();
        SkyPosition position = grid.toSky(island.centre());
        float[] residual = analysis.residualCurve(island.peakX(), island.peakY());
        int peakFrame = 0;
        double sum = 0;
        for (int frame = 0; frame < residual.length; frame++) {
            peakFrame = residual[frame] > residual[peakFrame] ? frame : peakFrame;
            sum += residual[frame];
        }
        float[] curve = analysis.cube().curve(island.peakX(), island.peakY());
        Neighbour neighbour = scene.known().nearest(position, filter);
        double beamPix = analysis.cube().beam().majorArcsec() / grid.pixelArcsec();
        return new MwaCandidate(
                scene,
                filter,
                number,
                island,
                position,
                curve,
                peakFrame,
                residual[peakFrame],
                sum * MwaObservation.FRAME_SECONDS,
                modulationIndex(curve, analysis.noiseJyPerBeam()),
                scene.observation().primaryBeam(position),
                neighbour,
                neighbour.separationPix() <= island.radiusPix() + beamPix);
    }

    private static double modulationIndex(float[] curve, double noise) {
        double mean = 0;
        for (float value : curve) {
            mean += value / curve.length;
        }
        double squares = 0;
        for (float value : curve) {
            squares += (value - mean) * (value - mean);
        }
        boolean steady = mean > 3 * noise / Math.sqrt(curve.length);
        return steady ? Math.sqrt(squares / (curve.length - 1)) / mean : Double.NaN;
    }

    /** The pixel that stands for the candidate in the survey's table. */
    int x() {
        return (int) Math.round(island.centre().x());
    }

    int y() {
        return (int) Math.round(island.centre().y());
    }

    /** {@code 1417362987_tcg_003}, how its files begin. */
    String fileStem() {
        return "%d_%s_%03d".formatted(scene.observation().id(), filter.id(), number);
    }
}
