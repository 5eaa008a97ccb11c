package org.imageplane.transients.imaging.wcs;

import java.util.Locale;
import java.util.Optional;
import nom.tam.fits.Header;

/** The numbers that the header gives for its two celestial axes, in degrees whatever CUNIT says. */
final class WcsHeader {

    /** A distortion of any of these kinds would make the linear step wrong by an unknown amount. */
    private static final String[] DISTORTIONS = {"CPDIS1", "CPDIS2", "CQDIS1", "CQDIS2", "A_ORDER"};

    private final Header header;
    private final CelestialAxes axes;

    WcsHeader(Header header, CelestialAxes axes) {
        this.header = header;
        this.axes = axes;
    }

    boolean isDistorted() {
        for (String key : DISTORTIONS) {
            if (header.containsKey(key)) {
                return true;
            }
        }
        // a user's own reference point (section 2.5) is not used by any survey of ours
        return number("PV" + axes.lon() + "_1", 0) != 0 || number("PV" + axes.lon() + "_2", 0) != 0;
    }

    /** Celestial coordinates of the reference point; empty when CRVAL makes no sense. */
    Optional<LonLat> reference() {
        double lon = number("CRVAL" + axes.lon(), 0) * degrees(axes.lon());
        double lat = number("CRVAL" + axes.lat(), 0) * degrees(axes.lat());
        return Double.isFinite(lon) && Math.abs(lat) <= 90
                ? Optional.of(new LonLat(lon, lat))
                : Optional.empty();
    }

    /** The parameter m of the latitude axis, PVi_m. */
    double latitudeParameter(int m) {
        return number("PV" + axes.lat() + "_" + m, 0);
    }

    /** Native longitude of the celestial pole in degrees; its default is in section 2.2. */
    double lonPole(double referenceLatDeg, double theta0Deg) {
        double usual = referenceLatDeg >= theta0Deg ? 0 : 180;
        return number("PV" + axes.lon() + "_3", number("LONPOLE", usual));
    }

    double latPole() {
        return number("PV" + axes.lon() + "_4", number("LATPOLE", 90));
    }

    LinearTerms linearTerms() {
        return new LinearTerms(
                number("CRPIX1", 0),
                number("CRPIX2", 0),
                element(axes.lon(), 1),
                element(axes.lon(), 2),
                element(axes.lat(), 1),
                element(axes.lat(), 2));
    }

    /** Degrees along world axis i for a pixel along j: CD, or else CDELT with PC, or else CDELT with CROTA. */
    private double element(int i, int j) {
        double unit = degrees(i);
        if (anyOf("CD1_1", "CD1_2", "CD2_1", "CD2_2")) {
            return number("CD" + i + "_" + j, 0) * unit;
        }
        return number("CDELT" + i, 1) * unit * rotation(i, j);
    }

    private double rotation(int i, int j) {
        double identity = i == j ? 1 : 0;
        if (anyOf("PC1_1", "PC1_2", "PC2_1", "PC2_2")) {
            return number("PC" + i + "_" + j, identity);
        }
        for (String form : new String[] {"PC%03d%03d", "PC%02d_%02d"}) { // of drafts before 2002
            if (anyOf(form.formatted(1, 1), form.formatted(2, 2), form.formatted(1, 2))) {
                return number(form.formatted(i, j), identity);
            }
        }
        double angle = Math.toRadians(number("CROTA" + axes.lat(), 0));
        if (angle == 0 || i == j) {
            return i == j ? Math.cos(angle) : 0;
        }
        // equation 189 of Paper II: the sines carry the ratio of the two increments
        double ratio = number("CDELT" + j, 1) * degrees(j) / (number("CDELT" + i, 1) * degrees(i));
        return (i == axes.lon() ? -1 : 1) * Math.sin(angle) * ratio;
    }

    /** The frame of the axes; empty when it cannot be brought to ICRS. */
    Optional<SkyFrame> frame() {
        if (axes.system().equals("GLON")) {
            return Optional.of(new SkyFrame.Galactic());
        }
        double equinox = number("EQUINOX", number("EPOCH", Double.NaN));
        String usual = Double.isNaN(equinox) ? "ICRS" : equinox < 1984 ? "FK4" : "FK5";
        String named = header.getStringValue("RADESYS", header.getStringValue("RADECSYS", usual));
        return switch (named.strip().toUpperCase(Locale.ROOT)) {
            case "ICRS" -> Optional.of(new SkyFrame.Icrs());
            case "FK5" -> fk5(Double.isNaN(equinox) ? 2000 : equinox);
            case "FK4", "FK4-NO-E" ->
                    Double.isNaN(equinox) || Equinox.isB1950(equinox)
                            ? Optional.of(new SkyFrame.Equatorial(Equinox.b1950()))
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<SkyFrame> fk5(double equinox) {
        return Optional.of(
                Equinox.isJ2000(equinox)
                        ? new SkyFrame.Icrs()
                        : new SkyFrame.Equatorial(Equinox.fk5(equinox)));
    }

    private double degrees(int axis) {
        String unit = header.getStringValue("CUNIT" + axis, "deg");
        return switch (unit.strip().toLowerCase(Locale.ROOT)) {
            case "", "deg", "degree", "degrees" -> 1;
            case "arcmin" -> 1.0 / 60;
            case "arcsec" -> 1.0 / 3600;
            case "mas" -> 1.0 / 3_600_000;
            case "rad" -> Math.toDegrees(1);
            default -> Double.NaN;
        };
    }

    private boolean anyOf(String... keys) {
        for (String key : keys) {
            if (header.containsKey(key)) {
                return true;
            }
        }
        return false;
    }

    private double number(String key, double otherwise) {
        return header.getDoubleValue(key, otherwise);
    }
}
