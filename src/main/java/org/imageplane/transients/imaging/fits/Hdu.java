package org.imageplane.transients.imaging.fits;

import nom.tam.fits.Header;

/**
 * One header and data unit and where it is.
 *
 * @param index from 0, the primary one
 * @param missingBytes how much of its data lies beyond the end of the file
 */
record Hdu(
        int index, Header header, HduShape shape, long offset, long dataOffset, long missingBytes) {

    boolean isPlainImage() {
        boolean image =
                index == 0 ? !header.getBooleanValue("GROUPS", false) : extension().equals("IMAGE");
        return image && isPicture(shape.axes());
    }

    /** A table that holds a tile-compressed image (FITS standard 4.0, section 10.1). */
    boolean isTiledImage() {
        return extension().equals("BINTABLE") && header.getBooleanValue("ZIMAGE", false);
    }

    /** What it is, as part of a sentence. */
    String words() {
        String kind =
                switch (extension()) {
                    case "TABLE", "BINTABLE", "A3DTABLE" -> "a table";
                    case "IMAGE", "" -> image();
                    default -> "an extension of type " + extension();
                };
        String name = header.getStringValue("EXTNAME", "").strip();
        return name.isEmpty() ? kind : "%s (%s)".formatted(kind, name);
    }

    private String image() {
        if (header.getBooleanValue("GROUPS", false)) {
            return "random groups";
        }
        return shape.bytes() == 0 ? "a header without data" : "an array with one axis";
    }

    private String extension() {
        return index == 0 ? "" : header.getStringValue("XTENSION", "").strip();
    }

    private static boolean isPicture(long[] axes) {
        if (axes.length < 2) {
            return false;
        }
        for (long axis : axes) {
            if (axis == 0) {
                return false;
            }
        }
        return true;
    }
}
