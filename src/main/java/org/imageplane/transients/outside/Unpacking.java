package org.imageplane.transients.outside;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Unpacks bodies, and stops a small one that unpacks to a huge one. */
final class Unpacking {

    private Unpacking() {}

    /**
     * The body as it was before it was packed.
     *
     * @throws TooLargeException when it is longer than {@code mostBytes}
     * @throws IOException when it is packed in another way than was asked for, or broken
     */
    static byte[] unpacked(byte[] body, HttpHeaders headers, long mostBytes) throws IOException {
        String packing =
                headers.firstValue("Content-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
        return switch (packing) {
            case "", "identity" -> body;
            case "gzip", "x-gzip" -> gunzipped(body, mostBytes);
            default -> throw new ZipException("An unknown packing.");
        };
    }

    private static byte[] gunzipped(byte[] body, long mostBytes) throws IOException {
        int most = (int) Math.min(mostBytes, Integer.MAX_VALUE - 64L);
        try (var packed = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] unpacked = packed.readNBytes(most);
            if (packed.read() >= 0) {
                throw new TooLargeException();
            }
            return unpacked;
        }
    }
}
