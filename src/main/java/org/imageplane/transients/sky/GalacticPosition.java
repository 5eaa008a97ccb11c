package org.imageplane.transients.sky;

/**
 * A direction in Galactic longitude [0, 360) and latitude, in degrees.
 *
 * <p>The Galactic pole and the ascending node are those that the Hipparcos catalogue fixed in ICRS (ESA
 * SP-1200, volume 1, section 1.5.3); Reid and Brunthaler (ApJ 616, 872, 2004, appendix) give the same
 * frame in J2000.
 */
public record GalacticPosition(double lDeg, double bDeg) {

    private static final double POLE_RA = Math.toRadians(192.85948);
    private static final double POLE_DEC = Math.toRadians(27.12825);
    private static final double NODE_L = Math.toRadians(32.93192);
    private static final double SIN_POLE = Math.sin(POLE_DEC);
    private static final double COS_POLE = Math.cos(POLE_DEC);

    public GalacticPosition {
        if (!Double.isFinite(lDeg)) {
            throw new IllegalArgumentException(
                    "Galactic longitude of %s is not a number of degrees.".formatted(lDeg));
        }
        if (!(Math.abs(bDeg) <= 90)) {
            throw new IllegalArgumentException(
                    "Galactic latitude of %s° is outside -90° to 90°."
                            .formatted(Angles.plain(bDeg)));
        }
        lDeg = Angles.wrapDeg(lDeg);
        bDeg = bDeg + 0.0;
    }

    static GalacticPosition of(SkyPosition position) {
        double fromPole = Math.toRadians(position.raDeg()) - POLE_RA;
        double dec = Math.toRadians(position.decDeg());
        double x = Math.cos(dec) * Math.sin(fromPole);
        double y = Math.sin(dec) * COS_POLE - Math.cos(dec) * SIN_POLE * Math.cos(fromPole);
        double z = Math.sin(dec) * SIN_POLE + Math.cos(dec) * COS_POLE * Math.cos(fromPole);
        return new GalacticPosition(
                Math.toDegrees(Math.atan2(y, x) + NODE_L),
                Math.toDegrees(Math.atan2(z, Math.hypot(x, y))));
    }

    SkyPosition toIcrs() {
        double fromNode = Math.toRadians(lDeg) - NODE_L;
        double b = Math.toRadians(bDeg);
        double x = Math.sin(b) * COS_POLE - Math.cos(b) * SIN_POLE * Math.sin(fromNode);
        double y = Math.cos(b) * Math.cos(fromNode);
        double z = Math.sin(b) * SIN_POLE + Math.cos(b) * COS_POLE * Math.sin(fromNode);
        return new SkyPosition(
                Math.toDegrees(Math.atan2(y, x) + POLE_RA),
                Math.toDegrees(Math.atan2(z, Math.hypot(x, y))));
    }
}
