package org.imageplane.transients.shell;

import java.util.Locale;

/** Sizes of files as people read them: decimal units, three digits. */
public final class ByteText {

    private static final String[] UNITS = {"kB", "MB", "GB", "TB", "PB", "EB"};
    private static final int STEP = 1000;

    private ByteText() {}

    /** "512 bytes", "3.7 MB", "120 GB". */
    public static String of(long bytes) {
        if (Math.abs(bytes) < STEP) {
            return bytes + (bytes == 1 ? " byte" : " bytes");
        }
        double size = bytes;
        int unit = -1;
        do {
            size /= STEP;
            unit++;
        } while (Math.abs(size) >= 999.5 && unit < UNITS.length - 1);
        return String.format(
                Locale.ROOT, Math.abs(size) < 9.95 ? "%.1f %s" : "%.0f %s", size, UNITS[unit]);
    }
}
