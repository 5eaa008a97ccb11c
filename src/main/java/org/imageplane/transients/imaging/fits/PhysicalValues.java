package org.imageplane.transients.imaging.fits;

import nom.tam.fits.Header;
import org.jspecify.annotations.Nullable;

/** Stored values to physical ones: BZERO + BSCALE × stored, and not a number where BLANK or infinity is stored. */
record PhysicalValues(double scale, double zero, @Nullable Long blank) {

    static PhysicalValues of(Header header) {
        return new PhysicalValues(
                header.getDoubleValue("BSCALE", 1),
                header.getDoubleValue("BZERO", 0),
                header.containsKey("BLANK") ? header.getLongValue("BLANK") : null);
    }

    /** The physical values of an array of the stored type. */
    float[] of(Object stored) {
        return switch (stored) {
            case float[] values -> floats(values);
            case double[] values -> doubles(values);
            case short[] values -> {
                float[] physical = new float[values.length];
                for (int i = 0; i < values.length; i++) {
                    physical[i] = whole(values[i]);
                }
                yield physical;
            }
            case int[] values -> {
                float[] physical = new float[values.length];
                for (int i = 0; i < values.length; i++) {
                    physical[i] = whole(values[i]);
                }
                yield physical;
            }
            case long[] values -> {
                float[] physical = new float[values.length];
                for (int i = 0; i < values.length; i++) {
                    physical[i] = whole(values[i]);
                }
                yield physical;
            }
            case byte[] values -> {
                float[] physical = new float[values.length];
                for (int i = 0; i < values.length; i++) {
                    physical[i] = whole(values[i] & 0xff);
                }
                yield physical;
            }
            default -> throw new IllegalArgumentException("No FITS type: " + stored.getClass());
        };
    }

    private float[] floats(float[] values) {
        float[] physical = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            physical[i] = finite(zero + scale * values[i]);
        }
        return physical;
    }

    private float[] doubles(double[] values) {
        float[] physical = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            physical[i] = finite(zero + scale * values[i]);
        }
        return physical;
    }

    private float whole(long value) {
        return blank != null && blank == value ? Float.NaN : finite(zero + scale * value);
    }

    private static float finite(double value) {
        return Float.isFinite((float) value) ? (float) value : Float.NaN;
    }
}
