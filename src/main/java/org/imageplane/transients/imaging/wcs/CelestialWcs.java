package org.imageplane.transients.imaging.wcs;

import java.util.Optional;
import nom.tam.fits.Header;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;

/**
 * The way between the pixels of an image and the sky, for SIN (slant and NCP included), TAN, ARC, ZEA, STG, CAR, SFL,
 * MOL and AIT, after Greisen &amp; Calabretta, A&amp;A 395, 1061 (2002) and Calabretta &amp; Greisen, A&amp;A 395, 1077
 * (2002). Pixels are counted from 0 at the centre of the file's first pixel; angles are in degrees. Immutable.
 */
public final class CelestialWcs {

    private final LinearTerms linear;
    private final Projection projection;
    private final SphericalRotation rotation;
    private final SkyFrame frame;

    private CelestialWcs(
            LinearTerms linear, Projection projection, SphericalRotation rotation, SkyFrame frame) {
        this.linear = linear;
        this.projection = projection;
        this.rotation = rotation;
        this.frame = frame;
    }

    /**
     * What the header says of its first two axes (CRPIX, CRVAL, CD or PC or CROTA with CDELT, LONPOLE, LATPOLE, PV,
     * CUNIT, RADESYS, EQUINOX); further axes do not matter.
     *
     * @return empty when it says nothing, or something that this class does not know (other projections, distortions,
     *     frames other than ICRS, FK5, FK4 of B1950 and Galactic) or that has no meaning (a scale of 0)
     */
    public static Optional<CelestialWcs> of(Header header) {
        return CelestialAxes.of(header).flatMap(axes -> of(new WcsHeader(header, axes), axes));
    }

    private static Optional<CelestialWcs> of(WcsHeader header, CelestialAxes axes) {
        Optional<LonLat> reference = header.reference();
        Optional<SkyFrame> frame = header.frame();
        LinearTerms linear = header.linearTerms();
        if (reference.isEmpty()
                || frame.isEmpty()
                || header.isDistorted()
                || !linear.isInvertible()) {
            return Optional.empty();
        }
        LonLat origin = reference.get();
        Projection projection = projection(header, axes, origin);
        if (projection == null) {
            return Optional.empty();
        }
        double theta0 = projection.referenceLatitude();
        double lonPole = header.lonPole(origin.latDeg(), Math.toDegrees(theta0));
        return SphericalRotation.of(
                        origin, theta0, Math.toRadians(lonPole), Math.toRadians(header.latPole()))
                .map(rotation -> new CelestialWcs(linear, projection, rotation, frame.get()));
    }

    /** NCP is written as the slant SIN that it is (section 6.1.2). */
    private static @Nullable Projection projection(
            WcsHeader header, CelestialAxes axes, LonLat origin) {
        if (axes.code().equals("NCP")) {
            double eta = 1 / Math.tan(origin.lat());
            return Double.isFinite(eta) ? Projection.of("SIN", 0, eta) : null;
        }
        return Projection.of(axes.code(), header.latitudeParameter(1), header.latitudeParameter(2));
    }

    /**
     * The direction (ICRS) that a pixel shows.
     *
     * @return empty outside the projected sky
     */
    public Optional<SkyPosition> pixelToSky(double x, double y) {
        return pixelToWorld(x, y).map(frame::toIcrs);
    }

    /** Longitude and latitude under a pixel in the image's own frame, as its CRVAL is; empty outside the projected sky. */
    public Optional<LonLat> pixelToWorld(double x, double y) {
        Projection.Point point = linear.toPlane(x, y);
        return Optional.ofNullable(projection.deproject(point.x(), point.y()))
                .map(rotation::toCelestial);
    }

    /**
     * The pixel that shows a direction (ICRS); it may lie outside the image.
     *
     * @return empty where the projection does not reach, such as the far side of the sphere
     */
    public Optional<PixelPosition> skyToPixel(SkyPosition position) {
        return worldToPixel(frame.ofIcrs(position));
    }

    /** The pixel that shows a longitude and latitude in the image's own frame; empty where the projection does not reach. */
    public Optional<PixelPosition> worldToPixel(LonLat world) {
        LonLat at = rotation.toNative(world);
        double phi = at.lonDeg() > 180 ? Math.toRadians(at.lonDeg() - 360) : at.lon();
        return Optional.ofNullable(projection.project(phi, at.lat())).map(linear::toPixel);
    }

    /** Solid angle of a pixel at the reference point, in square degrees. */
    public double pixelAreaDeg2() {
        return Math.abs(linear.determinant());
    }
}
