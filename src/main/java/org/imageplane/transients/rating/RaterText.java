package org.imageplane.transients.rating;

/** What raters may write: texts of a sane length that PostgreSQL can store. */
final class RaterText {

    static final int MAX_CHARACTERS = 10_000;

    private RaterText() {}

    /** The text without blanks around it. */
    static String check(String what, String text) {
        String stripped = text.strip();
        if (stripped.codePointCount(0, stripped.length()) > MAX_CHARACTERS) {
            throw new RatingRefusedException(
                    "%s may have %,d characters; these are %,d."
                            .formatted(
                                    what,
                                    MAX_CHARACTERS,
                                    stripped.codePointCount(0, stripped.length())));
        }
        if (stripped.codePoints().anyMatch(RaterText::cannotBeStored)) {
            throw new RatingRefusedException(
                    what + " hold a character that cannot be stored (NUL, or half of a pair).");
        }
        return stripped;
    }

    private static boolean cannotBeStored(int codePoint) {
        return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
    }
}
