package org.imageplane.transients.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What the first bytes of a file say it is. Pictures are never decoded here, so that a small file that unpacks to
 * gigabytes costs nothing.
 */
sealed interface FileHead {

    /** How many bytes are looked at; the header of a PNG is the longest. */
    int LENGTH = 33;

    /** It is of the format; width and height of a picture, null for other files. */
    record Fits(@Nullable Integer width, @Nullable Integer height) implements FileHead {}

    /** It is not; the reason is a sentence. */
    record Differs(String reason) implements FileHead {}

    int LARGEST_SIDE_PIX = 20_000;
    byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    int PNG_HEADER_BYTES = 13;

    /** Looks at the first bytes of a file that should be of the format. */
    static FileHead check(MediaFormat format, byte[] head) {
        if (head.length == 0) {
            return new Differs("The file is empty.");
        }
        return switch (format) {
            case PNG -> png(head);
            case GIF -> gif(head);
            case FITS -> fits(head);
            case CSV -> csv(head);
        };
    }

    /** PNG (ISO/IEC 15948): signature, then the chunk IHDR with a checksum of its own. */
    private static FileHead png(byte[] head) {
        if (head.length < LENGTH
                || !Arrays.equals(PNG_SIGNATURE, Arrays.copyOf(head, PNG_SIGNATURE.length))) {
            return isNot(MediaFormat.PNG);
        }
        var header = ByteBuffer.wrap(head).position(PNG_SIGNATURE.length);
        var checksum = new CRC32();
        checksum.update(head, 12, 4 + PNG_HEADER_BYTES);
        if (header.getInt() != PNG_HEADER_BYTES
                || header.getInt() != 0x49484452 // IHDR
                || header.getInt(LENGTH - 4) != (int) checksum.getValue()) {
            return new Differs("The header of this PNG picture is damaged.");
        }
        return picture(header.getInt(), header.getInt());
    }

    /** GIF 87a or 89a: signature, then the size of the logical screen. */
    private static FileHead gif(byte[] head) {
        String signature = ascii(head, 6);
        if (head.length < 13 || !(signature.equals("GIF87a") || signature.equals("GIF89a"))) {
            return isNot(MediaFormat.GIF);
        }
        var header = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        return picture(
                Short.toUnsignedInt(header.getShort(6)), Short.toUnsignedInt(header.getShort(8)));
    }

    /** FITS standard 4.0, 4.4.1: the first card of a primary header is SIMPLE, its value indicator in columns 9 and 10. */
    private static FileHead fits(byte[] head) {
        return ascii(head, 9).equals("SIMPLE  =") ? new Fits(null, null) : isNot(MediaFormat.FITS);
    }

    private static FileHead csv(byte[] head) {
        for (byte one : head) {
            if (one == 0) {
                return isNot(MediaFormat.CSV);
            }
        }
        return new Fits(null, null);
    }

    private static FileHead picture(int width, int height) {
        if (!(width > 0 && width <= LARGEST_SIDE_PIX && height > 0 && height <= LARGEST_SIDE_PIX)) {
            return new Differs(
                    "The picture claims %s × %s pixels; 1 to %d a side are taken."
                            .formatted(
                                    Integer.toUnsignedString(width),
                                    Integer.toUnsignedString(height),
                                    LARGEST_SIDE_PIX));
        }
        return new Fits(width, height);
    }

    private static String ascii(byte[] head, int length) {
        return new String(head, 0, Math.min(length, head.length), StandardCharsets.ISO_8859_1);
    }

    private static Differs isNot(MediaFormat format) {
        return new Differs("This is not %s.".formatted(format.words()));
    }
}
