package org.imageplane.transients.ingest.row;

import java.util.Optional;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;

/** Positions among the fields of an upload: degrees, right ascension also as the negative values of image headers. */
public final class SkyFields {

    private static final double LEAST_RA_DEG = -180;
    private static final double FULL_CIRCLE_DEG = 360;
    private static final double POLE_DEG = 90;

    private SkyFields() {}

    static boolean isRa(double deg) {
        return deg >= LEAST_RA_DEG && deg <= FULL_CIRCLE_DEG;
    }

    static boolean isDec(double deg) {
        return Math.abs(deg) <= POLE_DEG;
    }

    public static @Nullable Double ra(UploadFields fields, String name) {
        return fields.finite(
                name, SkyFields::isRa, "A right ascension of %s° is outside -180° to 360°.");
    }

    public static @Nullable Double dec(UploadFields fields, String name) {
        return fields.finite(
                name, SkyFields::isDec, "A declination of %s° is outside -90° to 90°.");
    }

    /** The position of both fields, which must be there; empty, and refused, when it is not. */
    public static Optional<SkyPosition> required(UploadFields fields, String ra, String dec) {
        Double raDeg = ra(fields, ra);
        Double decDeg = dec(fields, dec);
        if (raDeg == null) {
            fields.requireUnlessRefused(ra);
        }
        if (decDeg == null) {
            fields.requireUnlessRefused(dec);
        }
        return raDeg == null || decDeg == null
                ? Optional.empty()
                : Optional.of(new SkyPosition(raDeg, decDeg));
    }

    /** The position of two numbers, if they are one. */
    public static Optional<SkyPosition> of(@Nullable Double raDeg, @Nullable Double decDeg) {
        return raDeg != null && decDeg != null && isRa(raDeg) && isDec(decDeg)
                ? Optional.of(new SkyPosition(raDeg, decDeg))
                : Optional.empty();
    }
}
