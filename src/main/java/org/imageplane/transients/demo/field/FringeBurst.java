package org.imageplane.transients.demo.field;

/**
 * Interference that gets through the flagging for a moment: fringes along a streak.
 *
 * @param middle of the streak
 * @param angleDeg of the streak, from the image's x axis towards y
 * @param wavelengthPix from fringe to fringe
 * @param lengthPix deviation of the fading along the streak
 * @param widthPix deviation of the fading across it
 * @param jyPerBeam height of the fringes in each frame that has them
 */
public record FringeBurst(
        ImageGrid.Pixel middle,
        double angleDeg,
        double wavelengthPix,
        double lengthPix,
        double widthPix,
        int firstFrame,
        double... jyPerBeam)
        implements Phenomenon {

    @Override
    public void paint(FrameCube cube) {
        int size = cube.grid().size();
        double cos = Math.cos(Math.toRadians(angleDeg));
        double sin = Math.sin(Math.toRadians(angleDeg));
        for (int index = 0; index < size * size; index++) {
            double dx = index % size - middle.x();
            double dy = index / size - middle.y();
            double along = dx * cos + dy * sin;
            double across = dy * cos - dx * sin;
            double fringe =
                    Math.cos(2 * Math.PI * along / wavelengthPix)
                            * Math.exp(-Math.pow(along / lengthPix, 2) / 2)
                            * Math.exp(-Math.pow(across / widthPix, 2) / 2);
            for (int i = 0; i < jyPerBeam.length; i++) {
                cube.pixels()[firstFrame + i][index] += (float) (jyPerBeam[i] * fringe);
            }
        }
    }
}
