package org.imageplane.transients.imaging.fits;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Goes from one header and data unit of a file to the next, reading headers only. */
final class HduWalk {

    private static final int KEYWORD_BYTES = 9;

    private final FileChannel file;
    private final long fileBytes;
    private long offset;
    private int index;

    HduWalk(FileChannel file) throws IOException {
        this.file = file;
        this.fileBytes = file.size();
    }

    /** The next header; empty at the end of the file, or where something begins that is no unit. */
    Optional<HeaderBlocks.Found> header() throws IOException, UnreadableFitsException {
        return index < FitsLimits.UNITS && beginsHere()
                ? Optional.of(HeaderBlocks.read(file, offset))
                : Optional.empty();
    }

    /** The unit of the header that was just found, whose data are stepped over. */
    Hdu unit(HeaderBlocks.Found found) throws UnreadableFitsException {
        HduShape shape = HduShape.of(found.header());
        long data = offset + found.bytes();
        long missing = Math.max(0, shape.bytes() - (fileBytes - data));
        var hdu = new Hdu(index, found.header(), shape, offset, data, missing);
        offset = missing > 0 ? fileBytes : data + padded(shape.bytes());
        index++;
        return hdu;
    }

    private static long padded(long bytes) {
        return Math.ceilDiv(bytes, HeaderBlocks.BLOCK_BYTES) * HeaderBlocks.BLOCK_BYTES;
    }

    private boolean beginsHere() throws IOException, UnreadableFitsException {
        ByteBuffer head = ByteBuffer.allocate(KEYWORD_BYTES);
        while (head.hasRemaining()) {
            if (file.read(head, offset + head.position()) < 0) {
                break;
            }
        }
        String keyword = new String(head.array(), 0, head.position(), StandardCharsets.ISO_8859_1);
        if (index > 0) {
            return keyword.equals("XTENSION=");
        }
        if (head.position() == 0) {
            throw new UnreadableFitsException("The file is empty.");
        }
        if (!keyword.equals("SIMPLE  =")) {
            throw new UnreadableFitsException(
                    "This is not a FITS file: it does not begin with SIMPLE.");
        }
        return true;
    }
}
