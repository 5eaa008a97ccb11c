package org.imageplane.transients.imaging.picture;

import java.util.Optional;
import nom.tam.fits.Header;
import org.imageplane.transients.imaging.fits.FitsImage;
import org.imageplane.transients.imaging.fits.ImagePlane;
import org.imageplane.transients.imaging.wcs.CelestialWcs;
import org.imageplane.transients.imaging.wcs.PixelPosition;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;

/**
 * How the planes of one image are displayed: by how much they are shrunk, how they are turned, and where the sky is then.
 *
 * @param shrink pixels of the file along a side of a displayed one
 * @param sky null when the header does not say where the image is on the sky
 */
record ImageView(Header header, int shrink, Orientation orientation, @Nullable SkyGeometry sky) {

    /** Larger images are shrunk until they are no larger than this, so that a picture costs bounded memory. */
    static final int LARGEST_SIDE = 800;

    static ImageView of(FitsImage image) {
        int shrink = Math.ceilDiv(Math.max(image.width(), image.height()), LARGEST_SIDE);
        int width = Math.ceilDiv(image.width(), shrink);
        int height = Math.ceilDiv(image.height(), shrink);
        SkyGeometry sky =
                CelestialWcs.of(image.header())
                        .flatMap(wcs -> SkyGeometry.of(wcs, image.width(), image.height()))
                        .orElse(null);
        return new ImageView(
                image.header(),
                shrink,
                sky == null ? Orientation.plain(width, height) : sky.orientation(width, height),
                sky);
    }

    int width() {
        return orientation.width();
    }

    int height() {
        return orientation.height();
    }

    /** The entries of the palette for a plane, as displayed, top row first. */
    byte[] entries(ImagePlane plane, Range range) {
        float[] values = orientation.turn(plane);
        byte[] entries = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            entries[i] = range.entry(values[i]);
        }
        return entries;
    }

    PictureMarks marks(@Nullable SkyPosition candidate) {
        if (sky == null) {
            return new PictureMarks(null, null, null, null);
        }
        double pixelDeg = sky.pixelDeg() * shrink;
        double north = orientation.displayAngleDeg(sky.northX(), sky.northY());
        return new PictureMarks(
                candidate == null ? null : place(candidate).orElse(null),
                SkyScale.bar(width(), pixelDeg),
                SkyScale.beam(header, pixelDeg, north),
                sky.atPole() ? null : north);
    }

    /** Where a direction is displayed, if it is on the picture. */
    Optional<PixelPosition> place(SkyPosition position) {
        if (sky == null) {
            return Optional.empty();
        }
        return sky.wcs()
                .skyToPixel(position)
                .map(this::shrunk)
                .map(orientation::toDisplay)
                .filter(at -> at.x() >= 0 && at.x() <= width())
                .filter(at -> at.y() >= 0 && at.y() <= height());
    }

    private PixelPosition shrunk(PixelPosition pixel) {
        return new PixelPosition(
                (pixel.x() + 0.5) / shrink - 0.5, (pixel.y() + 0.5) / shrink - 0.5);
    }
}
