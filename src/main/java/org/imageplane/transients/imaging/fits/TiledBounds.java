package org.imageplane.transients.imaging.fits;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nom.tam.fits.Header;

/**
 * Checks a table with a tile-compressed image before it is unpacked: tiles that can be held, and pieces of the heap that
 * lie in the file, so that no claim of the table makes the reader set memory aside for it.
 */
final class TiledBounds {

    private static final Pattern VARIABLE = Pattern.compile("[01]?([PQ])([LXBIJKAEDCM]).*");
    private static final Pattern FIXED = Pattern.compile("(\\d*)([LXBIJKAEDCMPQ]).*");

    /** A column of pieces of the heap: where it stands in a row, and the size of its elements. */
    private record Pieces(int offset, boolean wide, int elementBytes) {}

    private TiledBounds() {}

    static void check(FileChannel file, Hdu hdu, ImageShape shape)
            throws IOException, UnreadableFitsException {
        Header header = hdu.header();
        long all = (long) shape.width() * shape.height() * shape.planes();
        long tile = tilePixels(header, shape);
        if (!(all <= FitsLimits.TILED_PIX && tile <= FitsLimits.TILED_PIX)) {
            throw new UnreadableFitsException(
                    "This compressed image has %,d pixels in tiles of %,d; up to %,d are unpacked. Unpack it with funpack."
                            .formatted(all, tile, FitsLimits.TILED_PIX));
        }
        long rowBytes = hdu.shape().axes()[0];
        long rows = hdu.shape().axes().length > 1 ? hdu.shape().axes()[1] : 0;
        List<Pieces> columns = columns(header, rowBytes);
        long table = rowBytes * rows;
        long heap = header.getLongValue("THEAP", table);
        long heapBytes = hdu.shape().bytes() - heap;
        if (!(heap >= table && heapBytes >= 0)) {
            throw damaged();
        }
        ByteBuffer row = ByteBuffer.allocate((int) rowBytes);
        for (long r = 0; r < rows; r++) {
            row.clear();
            if (file.read(row, hdu.dataOffset() + r * rowBytes) < rowBytes) {
                throw damaged();
            }
            for (Pieces column : columns) {
                check(row, column, heapBytes);
            }
        }
    }

    private static void check(ByteBuffer row, Pieces column, long heapBytes)
            throws UnreadableFitsException {
        int at = column.offset();
        long count = column.wide() ? row.getLong(at) : row.getInt(at);
        long start = column.wide() ? row.getLong(at + 8) : row.getInt(at + 4);
        if (!(count >= 0
                && start >= 0
                && count <= heapBytes / column.elementBytes()
                && start <= heapBytes - count * column.elementBytes())) {
            throw damaged();
        }
    }

    private static long tilePixels(Header header, ImageShape shape) throws UnreadableFitsException {
        long pixels = 1;
        for (int i = 1; i <= shape.axes().length; i++) {
            long side = header.getLongValue("ZTILE" + i, i == 1 ? shape.width() : 1);
            if (!(side > 0 && side <= FitsLimits.TILED_PIX)) {
                throw damaged();
            }
            pixels = Math.min(pixels * side, Integer.MAX_VALUE);
        }
        return pixels;
    }

    private static List<Pieces> columns(Header header, long rowBytes)
            throws UnreadableFitsException {
        List<Pieces> pieces = new ArrayList<>();
        long offset = 0;
        int fields = header.getIntValue("TFIELDS", 0);
        for (int i = 1; i <= fields; i++) {
            String form = header.getStringValue("TFORM" + i, "").strip().toUpperCase(Locale.ROOT);
            Matcher variable = VARIABLE.matcher(form);
            Matcher fixed = FIXED.matcher(form);
            if (!fixed.matches() || fixed.group(1).length() > 9) {
                throw damaged();
            }
            long width = width(fixed.group(2).charAt(0));
            if (variable.matches()) {
                boolean wide = variable.group(1).equals("Q");
                pieces.add(
                        new Pieces(
                                (int) offset,
                                wide,
                                (int) Math.max(1, width(variable.group(2).charAt(0)))));
            }
            long repeat = fixed.group(1).isEmpty() ? 1 : Long.parseLong(fixed.group(1));
            offset += fixed.group(2).equals("X") ? Math.ceilDiv(repeat, 8) : repeat * width;
            if (!(offset <= rowBytes && rowBytes <= FitsLimits.TILED_PIX)) {
                throw damaged();
            }
        }
        return pieces;
    }

    /** Bytes of one element (FITS standard 4.0, table 18). */
    private static int width(char type) {
        return switch (type) {
            case 'I' -> 2;
            case 'J', 'E' -> 4;
            case 'K', 'D', 'C', 'P' -> 8;
            case 'M', 'Q' -> 16;
            default -> 1;
        };
    }

    private static UnreadableFitsException damaged() {
        return new UnreadableFitsException(
                "The table that holds this file's compressed image is damaged.");
    }
}
