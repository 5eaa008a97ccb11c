package org.imageplane.transients.review.desk;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Gives every term a letter of its own: the first letter of its name where that is free, else another letter of the
 * name, else any free letter. Earlier terms choose first within each of these rounds. Terms that people added choose
 * after all others, one by one, so that a new one never takes a letter that a rater's fingers know. When the alphabet is
 * used up, the remaining terms have none.
 */
final class KeyAssignment {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz";

    private KeyAssignment() {}

    /** Letters (lower case) by term, in the order of the terms; none of the reserved ones is given out. */
    static Map<String, Character> of(
            List<String> terms, List<String> added, Set<Character> reserved) {
        Set<Character> free = new LinkedHashSet<>();
        ALPHABET.chars()
                .mapToObj(c -> (char) c)
                .filter(c -> !reserved.contains(c))
                .forEach(free::add);
        Map<String, Character> given = new LinkedHashMap<>();
        choose(terms, free, given);
        added.forEach(term -> choose(List.of(term), free, given));
        Map<String, Character> inOrder = new LinkedHashMap<>();
        Stream.concat(terms.stream(), added.stream())
                .filter(given::containsKey)
                .forEach(term -> inOrder.put(term, given.get(term)));
        return inOrder;
    }

    private static void choose(
            List<String> terms, Set<Character> free, Map<String, Character> given) {
        for (String term : terms) {
            take(term, term.substring(0, Math.min(1, term.length())), free, given);
        }
        for (String term : terms) {
            take(term, initials(term) + term, free, given);
        }
        for (String term : terms) {
            take(term, ALPHABET, free, given);
        }
    }

    private static void take(
            String term, String wishes, Set<Character> free, Map<String, Character> given) {
        if (given.containsKey(term)) {
            return;
        }
        for (char wish : wishes.toLowerCase(Locale.ROOT).toCharArray()) {
            if (free.remove(wish)) {
                given.put(term, wish);
                return;
            }
        }
    }

    private static String initials(String term) {
        StringBuilder initials = new StringBuilder();
        for (String word : term.trim().split("\\s+")) {
            initials.append(word, 0, Math.min(1, word.length()));
        }
        return initials.toString();
    }
}
