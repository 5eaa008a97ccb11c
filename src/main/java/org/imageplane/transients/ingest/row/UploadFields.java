package org.imageplane.transients.ingest.row;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The text fields of one upload; what is wrong with them is collected, so that the uploader hears it all at once. */
public final class UploadFields {

    private static final String REQUIRED = "This field is required.";

    private final Map<String, String[]> sent;
    private final Function<String, SentNumber> numbers;
    private final Map<String, List<String>> refusals = new LinkedHashMap<>();

    private UploadFields(Map<String, String[]> sent, Function<String, SentNumber> numbers) {
        this.sent = sent;
        this.numbers = numbers;
    }

    /** Fields of the MWA pipeline, whose tables have a number that means "not measured". */
    public static UploadFields ofMwa(Map<String, String[]> sent) {
        return new UploadFields(sent, SentNumber::read);
    }

    /** Fields of the VASTER pipeline, where every number is one unless its column says otherwise. */
    public static UploadFields ofVaster(Map<String, String[]> sent) {
        return new UploadFields(sent, SentNumber::readPlain);
    }

    /** How numbers are written here. */
    public Function<String, SentNumber> numbers() {
        return numbers;
    }

    public Set<String> names() {
        return sent.keySet();
    }

    /** All values that were sent under the name. */
    public List<String> values(String name) {
        return Arrays.asList(sent.getOrDefault(name, new String[0]));
    }

    public void refuse(String name, String reason) {
        refusals.computeIfAbsent(name, field -> new ArrayList<>()).add(reason);
    }

    /** What is wrong, by field; empty when nothing is. */
    public Map<String, List<String>> refusals() {
        return refusals;
    }

    /** Text without blanks around it; absent when nothing, or a code for nothing, was sent. */
    public Optional<String> text(String name, int limit) {
        String value = one(name);
        if (value == null || SentNumber.NOTHING.contains(value.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        String problem = SentText.problem(value, limit);
        if (problem != null) {
            refuse(name, problem);
            return Optional.empty();
        }
        return Optional.of(value);
    }

    /** One line of text that must be there; empty, and refused, when it is not. */
    public String requiredLine(String name, int limit) {
        String value = text(name, limit).orElse("");
        if (value.isEmpty()) {
            requireUnlessRefused(name);
        } else if (value.codePoints().anyMatch(Character::isISOControl)) {
            refuse(name, "This is one line of text.");
        }
        return value;
    }

    /** A number, NaN and infinities included; null when it is absent or refused. */
    public @Nullable Double number(String name) {
        String value = one(name);
        if (value == null) {
            return null;
        }
        return switch (numbers.apply(value)) {
            case SentNumber.Absent ignored -> null;
            case SentNumber.Value(double number) -> number;
            case SentNumber.NotANumber ignored -> {
                refuse(name, "\"%s\" is not a number.".formatted(SentText.shortened(value)));
                yield null;
            }
        };
    }

    /** A finite number that passes the check; null when it is absent or refused. */
    public @Nullable Double finite(String name, DoublePredicate check, String refusal) {
        Double number = number(name);
        if (number != null && !(Double.isFinite(number) && check.test(number))) {
            refuse(name, refusal.formatted(SentText.shortened(String.valueOf(one(name)))));
            return null;
        }
        return number;
    }

    /** A whole number from 0, which must be there; −1, and refused, when it is not. */
    public int wholeNumber(String name) {
        Double number =
                finite(
                        name,
                        sent -> sent >= 0 && sent <= Integer.MAX_VALUE && sent == Math.rint(sent),
                        "\"%s\" is not a whole number from 0 to 2147483647.");
        if (number == null) {
            requireUnlessRefused(name);
            return -1;
        }
        return number.intValue();
    }

    /** Notes that a field must be there, unless it is known already what is wrong with it. */
    public void requireUnlessRefused(String name) {
        if (!refusals.containsKey(name)) {
            refuse(name, REQUIRED);
        }
    }

    /** The one value of the field; several are taken when they agree. */
    public @Nullable String one(String name) {
        List<String> values = values(name).stream().map(String::strip).distinct().toList();
        if (values.size() > 1) {
            if (!refusals.containsKey(name)) {
                refuse(name, "Sent %d times with different values.".formatted(values.size()));
            }
            return null;
        }
        return values.isEmpty() ? null : values.getFirst();
    }
}
