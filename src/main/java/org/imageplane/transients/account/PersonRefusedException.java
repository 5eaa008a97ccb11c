package org.imageplane.transients.account;

import java.util.Map;
import java.util.TreeMap;

/** What was entered about a person cannot be accepted; one sentence for each field. */
public class PersonRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final TreeMap<String, String> problems;

    PersonRefusedException(Map<String, String> problems) {
        super(String.join(" ", new TreeMap<>(problems).values()));
        this.problems = new TreeMap<>(problems);
    }

    PersonRefusedException(String field, String sentence) {
        this(Map.of(field, sentence));
    }

    /** Field name to sentence. */
    public Map<String, String> problems() {
        return Map.copyOf(problems);
    }
}
