package org.imageplane.transients.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The 40 hexadecimal characters of an API token: 160 random bits, so a plain hash of them cannot be guessed back. */
final class TokenKey {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{40}");

    private TokenKey() {}

    static String random() {
        var bytes = new byte[20];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    static String hash(String key) {
        return Sha256.hex(key.getBytes(StandardCharsets.US_ASCII));
    }
}
