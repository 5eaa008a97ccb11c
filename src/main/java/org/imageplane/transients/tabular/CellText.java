package org.imageplane.transients.tabular;

import java.util.regex.Pattern;

/** Keeps texts to the characters that a format allows. */
final class CellText {

    private static final char REPLACEMENT = '\uFFFD';
    private static final Pattern BEYOND_BASIC_PLANE = Pattern.compile("[\\x{10000}-\\x{10FFFF}]");

    private CellText() {}

    /** Text without the characters that XML 1.0 forbids and editors choke on: controls and halves of pairs. */
    static String printable(String text) {
        StringBuilder clean = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair =
                    i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (isForbidden(c)) {
                clean = clean == null ? new StringBuilder(text) : clean;
                clean.setCharAt(i, REPLACEMENT);
            }
        }
        return clean == null ? text : clean.toString();
    }

    /** Printable text of the characters that VOTable's two-byte unicodeChar can hold (VOTable 1.4, section 2.1). */
    static String basicPlane(String text) {
        return BEYOND_BASIC_PLANE.matcher(printable(text)).replaceAll(String.valueOf(REPLACEMENT));
    }

    private static boolean isForbidden(char c) {
        boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
        return control || Character.isSurrogate(c) || c == '\uFFFE' || c == '\uFFFF';
    }

    /** Text in the printable ASCII that FITS allows (standard 4.0, section 7.3.3.1); the rest as {@code \\u03b1}. */
    static String ascii(String text) {
        StringBuilder ascii = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= ' ' && c <= '~';
            if (!plain && ascii == null) {
                ascii = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (ascii != null) {
                ascii.append(plain ? String.valueOf(c) : escape(c));
            }
        }
        return ascii == null ? text : ascii.toString();
    }

    private static String escape(char c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> "\\u%04x".formatted((int) c);
        };
    }
}
