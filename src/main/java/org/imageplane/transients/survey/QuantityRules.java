package org.imageplane.transients.survey;

import java.util.Map;
import java.util.TreeMap;

/** What may be said of a quantity. */
final class QuantityRules {

    private static final int MAX_LABEL = 60;
    private static final int MAX_GROUP = 60;
    private static final int MAX_DESCRIPTION = 1000;
    private static final int MAX_DECIMALS = 15;
    private static final int MAX_POSITION = 1_000_000;

    private QuantityRules() {}

    /** A sentence for each field that cannot be taken; a unit that was there may stay. */
    static Map<String, String> problems(QuantityWords before, QuantityWords wanted) {
        Map<String, String> problems = new TreeMap<>();
        if (!isLine(wanted.label(), MAX_LABEL)) {
            problems.put(
                    "label", "A label is one line of 1 to %d characters.".formatted(MAX_LABEL));
        }
        if (!isLine(wanted.group(), MAX_GROUP)) {
            problems.put(
                    "group", "A group is one line of 1 to %d characters.".formatted(MAX_GROUP));
        }
        if (!wanted.unit().equals(before.unit()) && !QuantityUnit.isWritable(wanted.unit())) {
            problems.put(
                    "unit",
                    "Downloads cannot carry this unit: write it as FITS does (Jy/beam, pc cm**-3, arcmin), or leave"
                            + " it empty and name it in the description.");
        }
        if (wanted.description().length() > MAX_DESCRIPTION
                || wanted.description().codePoints().anyMatch(Character::isISOControl)) {
            problems.put(
                    "description",
                    "A description is one line of at most %d characters."
                            .formatted(MAX_DESCRIPTION));
        }
        Integer decimals = wanted.decimals();
        if (decimals != null && (decimals < 0 || decimals > MAX_DECIMALS)) {
            problems.put(
                    "decimals",
                    "Between 0 and %d, or empty for four significant digits."
                            .formatted(MAX_DECIMALS));
        }
        if (wanted.position() < 0 || wanted.position() > MAX_POSITION) {
            problems.put("position", "Between 0 and %,d.".formatted(MAX_POSITION));
        }
        return problems;
    }

    private static boolean isLine(String text, int most) {
        return !text.isBlank()
                && text.length() <= most
                && text.codePoints().noneMatch(Character::isISOControl);
    }
}
