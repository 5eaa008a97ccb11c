package org.imageplane.transients.imaging.fits;

/** What one file may cost, whatever its headers claim. */
final class FitsLimits {

    /** Blocks of 36 cards in one header: 72,000 cards, far beyond what pipelines write as history. */
    static final int HEADER_BLOCKS = 2_000;

    /** Header and data units that are looked at in one file. */
    static final int UNITS = 500;

    /** The largest file that a gzip may unpack to: as large as an unpacked file may be (MediaFormat.FITS). */
    static final long UNPACKED_BYTES = 500_000_000;

    /** Pixels along one side of an image. */
    static final int SIDE_PIX = 32_768;

    /** Planes of a cube. */
    static final int PLANES = 100_000;

    /** Axes of an image. */
    static final int AXES = 16;

    /** Pixels of a tile-compressed image, all planes together, which is unpacked in memory: 32 MB of floats. */
    static final int TILED_PIX = 1 << 23;

    private FitsLimits() {}
}
