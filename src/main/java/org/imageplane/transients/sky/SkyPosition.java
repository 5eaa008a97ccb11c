package org.imageplane.transients.sky;

/**
 * A direction on the sky in ICRS (J2000) degrees, right ascension in [0, 360), declination in [-90, 90].
 *
 * <p>Right ascensions outside the circle are wrapped, because image headers carry values such as -91.1.
 */
public record SkyPosition(double raDeg, double decDeg) {

    private static final double ARCMIN_PER_DEG = 60;
    private static final double ARCSEC_PER_DEG = 3600;
    private static final int RA_DECIMALS = 2;
    private static final int DEC_DECIMALS = 1;

    public SkyPosition {
        if (!Double.isFinite(raDeg)) {
            throw new IllegalArgumentException(
                    "RA of %s is not a number of degrees.".formatted(raDeg));
        }
        if (Double.isNaN(decDeg)) {
            throw new IllegalArgumentException("Dec of NaN is not a number of degrees.");
        }
        if (!(Math.abs(decDeg) <= 90)) {
            throw new IllegalArgumentException(
                    "Dec of %s° is outside -90° to 90°.".formatted(Angles.plain(decDeg)));
        }
        raDeg = Angles.wrapDeg(raDeg);
        decDeg = decDeg + 0.0; // no negative zero, so that equal directions are equal records
    }

    /** Reads what people type or paste; see {@link SkyParser} for the notations. */
    public static SkyParse parse(String text) {
        return SkyParser.parse(text);
    }

    /** The direction with these Galactic coordinates, in degrees. */
    public static SkyPosition ofGalactic(double lDeg, double bDeg) {
        return new GalacticPosition(lDeg, bDeg).toIcrs();
    }

    /** The same direction in Galactic coordinates. */
    public GalacticPosition galactic() {
        return GalacticPosition.of(this);
    }

    /**
     * Angle between two directions on the great circle, in degrees.
     *
     * <p>The inverse formula of T. Vincenty (Survey Review 23, 88, 1975) on a sphere: unlike the cosine
     * rule and the haversine it keeps its precision both for a milliarcsecond and at the antipode.
     */
    public double separationDeg(SkyPosition other) {
        double dRa = Math.toRadians(other.raDeg - raDeg);
        double dec1 = Math.toRadians(decDeg);
        double dec2 = Math.toRadians(other.decDeg);
        double sin1 = Math.sin(dec1);
        double cos1 = Math.cos(dec1);
        double sin2 = Math.sin(dec2);
        double cos2 = Math.cos(dec2);
        double across = cos2 * Math.sin(dRa);
        double along = cos1 * sin2 - sin1 * cos2 * Math.cos(dRa);
        double towards = sin1 * sin2 + cos1 * cos2 * Math.cos(dRa);
        return Math.toDegrees(Math.atan2(Math.hypot(across, along), towards));
    }

    public double separationArcmin(SkyPosition other) {
        return separationDeg(other) * ARCMIN_PER_DEG;
    }

    public double separationArcsec(SkyPosition other) {
        return separationDeg(other) * ARCSEC_PER_DEG;
    }

    /** Right ascension as {@code 17:55:34.87}. */
    public String raHms() {
        return raHms(RA_DECIMALS);
    }

    /** Right ascension in hours, minutes and seconds with 0 to 9 decimals of a second. */
    public String raHms(int decimals) {
        return Sexagesimal.hms(raDeg, decimals, ":");
    }

    /** Declination as {@code -25:27:49.1}, always with its sign. */
    public String decDms() {
        return decDms(DEC_DECIMALS);
    }

    /** Declination in degrees, minutes and seconds of arc with 0 to 9 decimals of a second. */
    public String decDms(int decimals) {
        return Sexagesimal.dms(decDeg, decimals, ":");
    }

    /**
     * The name {@code J175534.87-252749.1} for what is at this position.
     *
     * <p>Its digits are rounded, as in the position shown beside it and in the pipelines' own names; a
     * designation registered with the IAU cuts them instead.
     */
    public String j2000Name() {
        return "J"
                + Sexagesimal.hms(raDeg, RA_DECIMALS, "")
                + Sexagesimal.dms(decDeg, DEC_DECIMALS, "");
    }
}
