package org.imageplane.transients.imaging.wcs;

import java.util.Locale;
import java.util.Optional;
import nom.tam.fits.Header;

/**
 * Which two axes of a header are celestial, in what system and in what projection: CTYPE in its 4-3 form (section 3.1 of
 * Calabretta &amp; Greisen, A&amp;A 395, 1077, 2002).
 *
 * @param lon number of the axis of longitude, from 1; {@code lat} likewise
 * @param system RA or GLON
 * @param code the projection's three letters
 */
record CelestialAxes(int lon, int lat, String system, String code) {

    /** The axes, when they are the two that a picture shows: the first and the second. */
    static Optional<CelestialAxes> of(Header header) {
        return of(header, 1, 2).or(() -> of(header, 2, 1));
    }

    private static Optional<CelestialAxes> of(Header header, int lon, int lat) {
        String lonType = type(header, lon);
        String latType = type(header, lat);
        if (lonType.length() != 8 || latType.length() != 8) {
            return Optional.empty(); // longer ones carry distortions, such as TAN-SIP
        }
        String system = name(lonType);
        String code = lonType.substring(5);
        String wanted =
                switch (system) {
                    case "RA" -> "DEC";
                    case "GLON" -> "GLAT";
                    default -> "";
                };
        return name(latType).equals(wanted) && latType.endsWith("-" + code)
                ? Optional.of(new CelestialAxes(lon, lat, system, code))
                : Optional.empty();
    }

    private static String type(Header header, int axis) {
        return header.getStringValue("CTYPE" + axis, "").strip().toUpperCase(Locale.ROOT);
    }

    private static String name(String type) {
        return type.substring(0, 4).replaceAll("-+$", "");
    }
}
