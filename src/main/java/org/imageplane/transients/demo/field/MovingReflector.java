package org.imageplane.transients.demo.field;

/**
 * Something that crosses the field and reflects broadcasts, smeared out within each frame: an aeroplane over
 * many frames, a satellite in one or two.
 *
 * @param enters where it is when its first frame starts
 * @param xPerFrame pixels that it moves while a frame is taken
 * @param yPerFrame pixels that it moves while a frame is taken
 * @param jyPerBeam its brightness along the trail in each frame that shows it
 */
public record MovingReflector(
        ImageGrid.Pixel enters,
        double xPerFrame,
        double yPerFrame,
        int firstFrame,
        double... jyPerBeam)
        implements Phenomenon {

    @Override
    public void paint(FrameCube cube) {
        double length = Math.hypot(xPerFrame, yPerFrame);
        int steps = (int) Math.max(1, Math.round(length));
        // Points one pixel apart overlap: as many as the beam is wide add up to its peak.
        double pointsInBeam =
                1.06
                        * Math.sqrt(cube.beam().majorArcsec() * cube.beam().minorArcsec())
                        / cube.grid().pixelArcsec();
        for (int i = 0; i < jyPerBeam.length; i++) {
            double flux = jyPerBeam[i] / Math.min(pointsInBeam, steps);
            for (int step = 0; step < steps; step++) {
                double moved = i + (step + 0.5) / steps;
                cube.addPoint(
                        firstFrame + i,
                        new ImageGrid.Pixel(
                                enters.x() + moved * xPerFrame, enters.y() + moved * yPerFrame),
                        flux);
            }
        }
    }
}
