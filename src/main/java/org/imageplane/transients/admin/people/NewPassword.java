package org.imageplane.transients.admin.people;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes passwords that can be read out and typed: 80 random bits, without letters that look alike. */
final class NewPassword {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz023456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private NewPassword() {}

    /** What was typed, or one that is made when nothing was. */
    static String orTyped(String typed) {
        return typed.isEmpty() ? random() : typed;
    }

    static String random() {
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> group())
                .collect(Collectors.joining("-"));
    }

    private static String group() {
        return RANDOM.ints(GROUP, 0, LETTERS.length())
                .mapToObj(at -> String.valueOf(LETTERS.charAt(at)))
                .collect(Collectors.joining());
    }
}
