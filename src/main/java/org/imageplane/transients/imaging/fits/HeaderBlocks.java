package org.imageplane.transients.imaging.fits;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import nom.tam.fits.Header;
import nom.tam.util.FitsInputStream;

/** Reads one header, looking for its END card within bounds before it is taken apart. */
final class HeaderBlocks {

    static final int BLOCK_BYTES = 2880;
    private static final int CARD_BYTES = 80;
    private static final String END = "END     ";

    /** A header and how many bytes of the file it takes. */
    record Found(Header header, long bytes) {}

    private HeaderBlocks() {}

    /** The header that begins there. */
    static Found read(FileChannel file, long offset) throws IOException, UnreadableFitsException {
        var blocks = new ByteArrayOutputStream();
        ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES);
        for (int count = 1; count <= FitsLimits.HEADER_BLOCKS; count++) {
            if (!fill(file, block, offset + blocks.size())) {
                throw new UnreadableFitsException(
                        "The file is cut: it ends inside a header, before its END card.");
            }
            blocks.writeBytes(block.array());
            if (hasEnd(block.array())) {
                return new Found(parse(blocks.toByteArray()), blocks.size());
            }
        }
        throw new UnreadableFitsException(
                "A header of this file has no END card in its first %,d cards."
                        .formatted(FitsLimits.HEADER_BLOCKS * (BLOCK_BYTES / CARD_BYTES)));
    }

    private static Header parse(byte[] blocks) throws UnreadableFitsException {
        try (var in = new FitsInputStream(new ByteArrayInputStream(blocks))) {
            return new Header(in);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableFitsException("A header of this file is damaged.", e);
        }
    }

    private static boolean hasEnd(byte[] block) {
        for (int card = 0; card < BLOCK_BYTES; card += CARD_BYTES) {
            if (new String(block, card, END.length(), StandardCharsets.ISO_8859_1).equals(END)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fill(FileChannel file, ByteBuffer block, long offset)
            throws IOException {
        block.clear();
        while (block.hasRemaining()) {
            if (file.read(block, offset + block.position()) < 0) {
                return false;
            }
        }
        return true;
    }
}
