package org.imageplane.transients.rating;

import java.text.Normalizer;
import java.util.Optional;

/** Names and descriptions of terms: one line, of a sane length, of characters that can be seen. */
final class TermText {

    private TermText() {}

    /** The text as it is kept and compared: composed characters, one plain blank where there was any white space. */
    static String fold(String text) {
        String plain = text.replaceAll("[\\p{Z}\\s]+", " ").strip();
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    /** Why a folded name and description cannot be taken; empty when they can. */
    static Optional<String> complaint(String name, String description) {
        if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Optional.of("Give it a name with at least one letter or digit.");
        }
        return tooLong("A name", name, Classifications.MAX_NAME)
                .or(() -> unseen("The name", name))
                .or(() -> tooLong("A description", description, Classifications.MAX_DESCRIPTION))
                .or(() -> unseen("The description", description));
    }

    private static Optional<String> tooLong(String what, String text, int most) {
        int length = text.codePointCount(0, text.length());
        return length <= most
                ? Optional.empty()
                : Optional.of(
                        "%s has at most %d characters, not %d.".formatted(what, most, length));
    }

    private static Optional<String> unseen(String what, String text) {
        return text.codePoints()
                .filter(TermText::cannotBeSeen)
                .mapToObj(
                        character ->
                                "%s has a character that cannot be seen (U+%04X): leave it out."
                                        .formatted(what, character))
                .findFirst();
    }

    private static boolean cannotBeSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED ->
                    true;
            default -> false;
        };
    }
}
