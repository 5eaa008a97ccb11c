package org.imageplane.transients.sky;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes pasted text plain and finds where the right ascension ends and the declination begins. */
final class SkyText {

    private static final Pattern MINUS = Pattern.compile("[\\u2010-\\u2015\\u2212\\uFE63\\uFF0D]");
    private static final Pattern PLUS = Pattern.compile("[\\uFE62\\uFF0B]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern ARCMIN = Pattern.compile("[\\u2019\\u02B9\\u2032\\u00B4`]");
    private static final Pattern ARCSEC = Pattern.compile("[\\u201D\\u02BA\\u2033]|''");
    private static final Pattern DEGREE = Pattern.compile("[\\u00BA\\u02DA\\u1D48]");
    private static final Pattern BRACKET = Pattern.compile("[()\\[\\]{}]");
    private static final Pattern MARK_BEFORE_DECIMALS =
            Pattern.compile("(?<=\\d)([hmsd°'\"])\\.(\\d+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?<!\\p{L})(?:r\\.?a\\.?|right ascension|alpha|α|dec(?:l(?:ination)?)?\\.?|delta|δ)"
                            + "(?:[\\s_]?j?2000(?:\\.0)?)?(?![\\p{L}_])\\s*[:=]?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern LEADING = Pattern.compile("^[\\s,;/|:=]+");
    private static final Pattern SEPARATOR = Pattern.compile("[,;/|&]");
    private static final Pattern LATER_SIGN = Pattern.compile("(?<=[^\\s])(?<![eE])\\s*(?=[+-])");
    private static final int MOST_TOKENS = 6;
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_SHOWN = 40;

    private SkyText() {}

    /** The start of a text, for a sentence about it. */
    static String shown(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    /** One notation for each sign, whatever program the text was copied from. */
    static String tidy(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new SkyFormatException(
                    "\"%s\" is too long for a position.".formatted(shown(text)));
        }
        String plain = MINUS.matcher(text).replaceAll("-");
        plain = PLUS.matcher(plain).replaceAll("+");
        plain = ARCMIN.matcher(plain).replaceAll("'");
        plain = ARCSEC.matcher(plain).replaceAll("\"");
        plain = DEGREE.matcher(plain).replaceAll("°");
        plain = plain.replace('\u02B0', 'h').replace('\u1D50', 'm').replace('\u02E2', 's');
        plain = BRACKET.matcher(plain).replaceAll(" ");
        plain = MARK_BEFORE_DECIMALS.matcher(plain).replaceAll(".$2$1"); // 34s.87 is 34.87s
        return SPACES.matcher(plain).replaceAll(" ").strip();
    }

    /** The two halves of a position, or an array of another length where they cannot be told apart. */
    static String[] split(String text) {
        String unlabelled = LABEL.matcher(text).replaceAll(" ");
        String bare = LEADING.matcher(unlabelled).replaceFirst("").strip();
        if (SEPARATOR.matcher(bare).find()) {
            return stripped(SEPARATOR.split(bare, -1));
        }
        Matcher sign = LATER_SIGN.matcher(bare);
        if (sign.find()) {
            return stripped(bare.substring(0, sign.start()), bare.substring(sign.end()));
        }
        String[] tokens = bare.split(" +");
        if (tokens.length % 2 != 0 || tokens.length > MOST_TOKENS) {
            return new String[0];
        }
        int half = tokens.length / 2;
        return new String[] {
            String.join(" ", Arrays.copyOfRange(tokens, 0, half)),
            String.join(" ", Arrays.copyOfRange(tokens, half, tokens.length))
        };
    }

    private static String[] stripped(String... parts) {
        return Arrays.stream(parts).map(String::strip).toArray(String[]::new);
    }
}
