package org.imageplane.transients.imaging.fits;

/**
 * Width, height and planes of an image within the bounds that are read; all axes beyond the second count as planes.
 *
 * @param axes lengths of the axes, NAXIS1 first
 */
record ImageShape(int[] axes, int width, int height, int planes) {

    static ImageShape of(long[] axes) throws UnreadableFitsException {
        if (axes.length < 2) {
            throw new UnreadableFitsException("The image of this FITS file has one axis only.");
        }
        int[] lengths = new int[axes.length];
        long planes = 1;
        for (int i = 0; i < axes.length; i++) {
            if (!(axes[i] > 0 && axes[i] <= (i < 2 ? FitsLimits.SIDE_PIX : FitsLimits.PLANES))) {
                throw tooLarge(axes);
            }
            lengths[i] = (int) axes[i];
            planes *= i < 2 ? 1 : axes[i];
            if (planes > FitsLimits.PLANES) {
                throw tooLarge(axes);
            }
        }
        return new ImageShape(lengths, lengths[0], lengths[1], (int) planes);
    }

    private static UnreadableFitsException tooLarge(long[] axes) {
        return new UnreadableFitsException(
                "The image has %s pixels; 1 to %,d a side and up to %,d planes can be shown."
                        .formatted(HduShape.words(axes), FitsLimits.SIDE_PIX, FitsLimits.PLANES));
    }

    /** Indices of the first pixel of a plane, the last axis first, as Java nests arrays. */
    int[] corner(int plane) {
        int[] corner = new int[axes.length];
        int rest = plane;
        for (int i = 2; i < axes.length; i++) {
            corner[axes.length - 1 - i] = rest % axes[i];
            rest /= axes[i];
        }
        return corner;
    }
}
