package org.imageplane.transients.sky;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads Galactic coordinates from tidied text, which must say that they are. */
final class GalacticText {

    private static final String UNSIGNED = "(\\d+\\.?\\d*|\\.\\d+)";
    private static final Pattern NAME =
            Pattern.compile(
                    "(?:.*\\s)?G ?" + UNSIGNED + " ?([+-]) ?" + UNSIGNED, Pattern.CASE_INSENSITIVE);
    private static final Pattern FRAME =
            Pattern.compile(
                    "^gal(?:actic)?(?!\\p{L})[\\s:=,]*|[\\s,]+gal(?:actic)?$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern BOTH =
            Pattern.compile(
                    "^(?:l *[,/]? *b|glon *[,/]? *glat)(?!\\p{L})[\\s:=]*",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern LONGITUDE =
            Pattern.compile("^(?:l|glon)[\\s:=]*(?=[+-]?\\s*[\\d.])", Pattern.CASE_INSENSITIVE);
    private static final Pattern LATITUDE =
            Pattern.compile(
                    "[\\s,;]*(?<!\\p{L})(?:b|glat)[\\s:=]*(?=[+-]?\\s*[\\d.])",
                    Pattern.CASE_INSENSITIVE);

    private GalacticText() {}

    /** The position, or null where the text says nothing of Galactic coordinates. */
    static @Nullable SkyPosition read(String text) {
        Matcher name = NAME.matcher(text);
        if (name.matches()) {
            return of(name.group(1), name.group(2) + name.group(3));
        }
        String bare = FRAME.matcher(text).replaceAll("");
        boolean said = !bare.equals(text);
        String numbers = BOTH.matcher(bare).replaceFirst("");
        if (numbers.equals(bare)) {
            numbers = LONGITUDE.matcher(bare).replaceFirst("");
            if (!numbers.equals(bare)) {
                numbers = LATITUDE.matcher(numbers).replaceFirst(",");
            }
        }
        if (!said && numbers.equals(bare)) {
            return null;
        }
        String[] parts = SkyText.split(numbers);
        if (parts.length != 2) {
            return null;
        }
        return of(parts[0], parts[1]);
    }

    private static SkyPosition of(String lText, String bText) {
        return SkyPosition.ofGalactic(
                AngleText.deg(lText, "Galactic longitude"),
                AngleText.deg(bText, "Galactic latitude"));
    }
}
