package org.imageplane.transients.account;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What usernames, passwords and addresses may look like. */
final class PersonRules {

    private static final Pattern USERNAME =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{0,63}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,190}");
    private static final String NO_EMAIL =
            "This is not an e-mail address; it may also be left empty.";
    private static final int MIN_PASSWORD_CHARACTERS = 8;

    /** bcrypt reads no more than this; a longer password would be cut silently. */
    private static final int MAX_PASSWORD_BYTES = 72;

    private PersonRules() {}

    static void check(NewPerson person) {
        Map<String, String> problems = new TreeMap<>();
        if (!isUsername(person.username())) {
            problems.put(
                    "username",
                    "A username has 1 to 64 letters, digits or . _ @ + - and begins with a letter or digit.");
        }
        if (!isEmail(person.email())) {
            problems.put("email", NO_EMAIL);
        }
        var password = passwordProblem(person.username(), person.password());
        if (!password.isEmpty()) {
            problems.put("password", password);
        }
        if (!problems.isEmpty()) {
            throw new PersonRefusedException(problems);
        }
    }

    static void checkEmail(String email) {
        if (!isEmail(email)) {
            throw new PersonRefusedException("email", NO_EMAIL);
        }
    }

    /** Empty is acceptable too. */
    private static boolean isEmail(String text) {
        return text.isEmpty() || EMAIL.matcher(text).matches();
    }

    static void checkPassword(String username, String password) {
        var problem = passwordProblem(username, password);
        if (!problem.isEmpty()) {
            throw new PersonRefusedException("password", problem);
        }
    }

    static boolean isUsername(String username) {
        return USERNAME.matcher(username).matches();
    }

    /** The sentence that says what is wrong, or nothing. */
    static String passwordProblem(String username, String password) {
        if (password.codePointCount(0, password.length()) < MIN_PASSWORD_CHARACTERS
                || password.isBlank()) {
            return "A password has at least %d characters.".formatted(MIN_PASSWORD_CHARACTERS);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MAX_PASSWORD_BYTES) {
            return "A password has at most %d bytes (as many plain letters, fewer accented ones)."
                    .formatted(MAX_PASSWORD_BYTES);
        }
        return password.strip().equalsIgnoreCase(username)
                ? "The password must not be the username."
                : "";
    }
}
