package org.imageplane.transients.imaging.fits;

import java.util.Arrays;
import java.util.Set;
import nom.tam.fits.Header;

/**
 * The sizes that a header claims, checked to be sizes at all.
 *
 * @param axes lengths of the axes of the data as stored, NAXIS1 first
 * @param bytes of the data, without the padding of the last block (FITS standard 4.0, equation 2)
 */
record HduShape(int bitpix, long[] axes, long bytes) {

    private static final Set<Integer> BITPIX = Set.of(8, 16, 32, 64, -32, -64);

    static HduShape of(Header header) throws UnreadableFitsException {
        int bitpix = header.getIntValue("BITPIX", 0);
        if (!BITPIX.contains(bitpix)) {
            throw new UnreadableFitsException(
                    "BITPIX is %s; FITS has 8, 16, 32, 64, -32 and -64 only."
                            .formatted(header.containsKey("BITPIX") ? bitpix : "missing"));
        }
        long[] axes = axes(header, "NAXIS");
        return new HduShape(bitpix, axes, bytes(header, bitpix, axes));
    }

    /** The lengths of the axes that cards with that prefix give (NAXIS, or ZNAXIS of a compressed image). */
    static long[] axes(Header header, String prefix) throws UnreadableFitsException {
        int count = header.getIntValue(prefix, -1);
        if (!(count >= 0 && count <= FitsLimits.AXES)) {
            throw new UnreadableFitsException(
                    "%s is %s; 0 to %d axes can be read."
                            .formatted(
                                    prefix,
                                    header.containsKey(prefix) ? count : "missing",
                                    FitsLimits.AXES));
        }
        long[] axes = new long[count];
        for (int i = 0; i < count; i++) {
            axes[i] = header.getLongValue(prefix + (i + 1), -1);
            if (axes[i] < 0) {
                throw new UnreadableFitsException(
                        "%s%d is missing or negative.".formatted(prefix, i + 1));
            }
        }
        return axes;
    }

    private static long bytes(Header header, int bitpix, long[] axes)
            throws UnreadableFitsException {
        long groups = header.getLongValue("GCOUNT", 1);
        long extra = header.getLongValue("PCOUNT", 0);
        boolean randomGroups =
                axes.length > 0 && axes[0] == 0 && header.getBooleanValue("GROUPS", false);
        try {
            long pixels = axes.length == 0 ? 0 : 1;
            for (int i = randomGroups ? 1 : 0; i < axes.length; i++) {
                pixels = Math.multiplyExact(pixels, axes[i]);
            }
            long all = Math.multiplyExact(groups, Math.addExact(extra, pixels));
            long bytes = Math.multiplyExact(all, Math.abs(bitpix) / 8);
            if (bytes < 0) {
                throw new ArithmeticException();
            }
            return bytes;
        } catch (ArithmeticException e) {
            throw new UnreadableFitsException(
                    "The header claims data of %s, more than any file can hold."
                            .formatted(words(axes)));
        }
    }

    /** The axes as part of a sentence. */
    static String words(long[] axes) {
        return String.join(
                " × ", Arrays.stream(axes).mapToObj("%,d"::formatted).toArray(String[]::new));
    }
}
