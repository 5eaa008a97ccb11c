package org.imageplane.transients.ingest.row;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Columns that the survey's description does not have. They never fail an upload: numbers become quantities, the rest
 * is kept as text, and what cannot be kept is said.
 */
public final class UnknownColumns {

    private static final int NAME_LIMIT = 100;
    private static final int TEXT_LIMIT = 20_000;

    private final Predicate<String> isKey;
    private final Function<String, SentNumber> numbers;
    private final Map<String, Double> measurements = new LinkedHashMap<>();
    private final Map<String, Object> attributes = new LinkedHashMap<>();
    private final Map<String, String> notKept = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();

    /**
     * @param isKey whether a quantity may have that name
     * @param numbers how the survey writes numbers
     */
    public UnknownColumns(Predicate<String> isKey, Function<String, SentNumber> numbers) {
        this.isKey = isKey;
        this.numbers = numbers;
    }

    public Map<String, Double> measurements() {
        return measurements;
    }

    public Map<String, Object> attributes() {
        return attributes;
    }

    /** Reasons by name. */
    public Map<String, String> notKept() {
        return notKept;
    }

    /** Names of the columns that were kept. */
    List<String> names() {
        return names;
    }

    public void add(String name, List<String> values) {
        if (name.isBlank()
                || name.length() > NAME_LIMIT
                || name.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0xFFFD)) {
            notKept.put(
                    SentText.shortened(name.replaceAll("\\p{Cntrl}", "?")),
                    "A column is kept when its name is one line of 1 to %d characters."
                            .formatted(NAME_LIMIT));
        } else if (values.size() == 1) {
            addOne(name, values.getFirst());
        } else {
            // a vector column: one field for each element
            addText(name, "[" + String.join(", ", values) + "]");
        }
    }

    private void addOne(String name, String value) {
        switch (numbers.apply(value)) {
            case SentNumber.Absent ignored -> {
                // nothing was sent
            }
            case SentNumber.Value(double number) when isKey.test(name) -> {
                measurements.put(name, number);
                names.add(name);
            }
            case SentNumber.Value ignored -> addText(name, value);
            case SentNumber.NotANumber ignored -> addText(name, value);
        }
    }

    private void addText(String name, String value) {
        String text = value.replace("\0", "").strip();
        if (text.length() > TEXT_LIMIT) {
            notKept.put(
                    name,
                    "This is %d characters long; at most %d are kept."
                            .formatted(text.length(), TEXT_LIMIT));
            return;
        }
        attributes.put(
                name,
                switch (text) {
                    case "True", "true" -> true;
                    case "False", "false" -> false;
                    default -> text;
                });
        names.add(name);
    }
}
