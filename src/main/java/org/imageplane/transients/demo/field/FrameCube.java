package org.imageplane.transients.demo.field;

/**
 * Images of the same grid one after the other, in Jy/beam; written while the field is painted, read afterwards.
 *
 * @param pixels one array a frame, rows from south to north, each from east to west
 */
public record FrameCube(ImageGrid grid, SynthesizedBeam beam, float[][] pixels) {

    /** A cube of dark frames. */
    public static FrameCube dark(ImageGrid grid, SynthesizedBeam beam, int frames) {
        return new FrameCube(grid, beam, new float[frames][grid.size() * grid.size()]);
    }

    public int frames() {
        return pixels.length;
    }

    /** The light curve at one pixel. */
    public float[] curve(int x, int y) {
        int index = y * grid.size() + x;
        float[] curve = new float[pixels.length];
        for (int frame = 0; frame < pixels.length; frame++) {
            curve[frame] = pixels[frame][index];
        }
        return curve;
    }

    /** Adds a point source to one frame, at a place that may lie between pixels or outside the image. */
    public void addPoint(int frame, ImageGrid.Pixel at, double fluxJy) {
        int size = grid.size();
        double scale = grid.pixelArcsec();
        int reach = (int) Math.ceil(2 * beam.majorArcsec() / scale);
        int fromX = Math.max(0, (int) Math.floor(at.x()) - reach);
        int toX = Math.min(size - 1, (int) Math.ceil(at.x()) + reach);
        int fromY = Math.max(0, (int) Math.floor(at.y()) - reach);
        int toY = Math.min(size - 1, (int) Math.ceil(at.y()) + reach);
        for (int y = fromY; y <= toY; y++) {
            for (int x = fromX; x <= toX; x++) {
                pixels[frame][y * size + x] +=
                        (float)
                                (fluxJy
                                        * beam.response(
                                                (at.x() - x) * scale, (y - at.y()) * scale));
            }
        }
    }
}
