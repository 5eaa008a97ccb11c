package org.imageplane.transients.demo.field;

/**
 * What is left around a bright source after cleaning: rings and spokes that come and go with the calibration.
 *
 * @param source where the bright source is
 * @param jyPerBeam height of the innermost ring when the calibration is off by one deviation
 */
public record SidelobeRipple(ImageGrid.Pixel source, double jyPerBeam, Dice dice)
        implements Phenomenon {

    private static final double RING_SPACING_BEAMS = 2.1;
    private static final double FADING_BEAMS = 9;
    private static final int SPOKES = 6;

    @Override
    public void paint(FrameCube cube) {
        int size = cube.grid().size();
        double beamPix = cube.beam().majorArcsec() / cube.grid().pixelArcsec();
        float[] pattern = new float[size * size];
        double turn = dice.between(0, Math.PI);
        for (int index = 0; index < pattern.length; index++) {
            double dx = index % size - source.x();
            double dy = index / size - source.y();
            double beams = Math.hypot(dx, dy) / beamPix;
            double ring = Math.cos(2 * Math.PI * beams / RING_SPACING_BEAMS);
            double spoke = 0.5 + 0.5 * Math.cos(SPOKES * (Math.atan2(dy, dx) + turn));
            double clean = 1 - Math.exp(-beams * beams); // the main lobe itself was cleaned
            pattern[index] = (float) (clean * ring * spoke * Math.exp(-beams / FADING_BEAMS));
        }
        for (int frame = 0; frame < cube.frames(); frame++) {
            float height = (float) (jyPerBeam * dice.gaussian());
            float[] pixels = cube.pixels()[frame];
            for (int index = 0; index < pattern.length; index++) {
                pixels[index] += height * pattern[index];
            }
        }
    }
}
