package org.imageplane.transients.candidate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * What somebody types to find a candidate by its words, as SQL with its parameters. The words are looked for in one text
 * made of name, known source, notes, metadata and the values of the uploader's columns, which has an index of trigrams
 * ({@link TextIndex}). {@code key:value} is looked for among metadata in JSON, whole or cut, and the uploader's columns
 * as well; {@code key=value} is that very value.
 */
final class SearchText {

    /** Letter by letter the expression of the index; {@code %1$s} stands for the table's alias. */
    private static final String ALL =
            "(%1$sname || E'\\n' || coalesce(%1$sknown_name, '') || E'\\n' || %1$snotes || E'\\n' || %1$smetadata"
                    + " || E'\\n' || jsonb_path_query_array(%1$sattributes, '$.*')::text)";

    /** The same without what people wrote, for blind projects. */
    private static final String WITHOUT_NOTES = ALL.replace(" || %1$snotes || E'\\n'", "");

    private static final Pattern KEY_AND_VALUE =
            Pattern.compile(
                    "(?:(metadata|attributes)\\.)?([\\p{L}_][\\p{L}\\p{N}_.-]*)\\s*([:=])\\s*(.+)",
                    Pattern.DOTALL);

    private final boolean someBlind;
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final List<String> either = new ArrayList<>();

    SearchText(String text, boolean someBlind) {
        this.someBlind = someBlind;
        either.add(contains(text));
        Matcher pair = KEY_AND_VALUE.matcher(text);
        if (pair.matches()) {
            either.add(keyAndValue(pair));
        }
    }

    /** The expression of the index. */
    static String indexed() {
        return ALL.formatted("");
    }

    String condition() {
        return "(" + String.join("\n  or ", either) + ")";
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** The values narrow it down with the index, then the keys are compared. */
    private String keyAndValue(Matcher pair) {
        String value = pair.group(4).strip().replaceFirst("^\"(.*)\"$", "$1");
        boolean exact = pair.group(3).equals("=");
        String pattern = bind(pattern(pair.group(2), value, exact));
        List<String> places = new ArrayList<>();
        if (!"attributes".equals(pair.group(1))) {
            places.add("c.metadata ~* " + pattern);
        }
        if (!"metadata".equals(pair.group(1))) {
            places.add("c.attributes::text ~* " + pattern);
        }
        return "(%s and (%s))".formatted(contains(value), String.join(" or ", places));
    }

    /** A regular expression of PostgreSQL's advanced kind; JSON may be cut anywhere behind the value. */
    private static String pattern(String key, String value, boolean exact) {
        List<String> values = new ArrayList<>();
        for (String spelling : spellings(value)) {
            String literal = literal(spelling);
            values.add(
                    exact
                            ? "\"" + literal + "(\"|$)|" + literal + "\\s*([],}]|$)"
                            : "\"?([^\"\\\\]|\\\\.)*" + literal);
        }
        return "\"" + literal(key) + "\"\\s*:\\s*(" + String.join("|", values) + ")";
    }

    private String contains(String text) {
        List<String> conditions = new ArrayList<>();
        for (String spelling : spellings(text)) {
            String like = bind("%" + spelling.replaceAll("([\\\\%_])", "\\\\$1") + "%");
            String found = ALL.formatted("c.") + " ilike " + like;
            conditions.add(
                    someBlind
                            ? "(%s and (c.project_id not in (:blind) or %s ilike %s))"
                                    .formatted(found, WITHOUT_NOTES.formatted("c."), like)
                            : found);
        }
        return "(" + String.join(" or ", conditions) + ")";
    }

    /** As written, and as JSON writes it where that differs: quotes, line breaks, and all but ASCII as Python does. */
    private static Set<String> spellings(String text) {
        String json = new String(JsonStringEncoder.getInstance().quoteAsCharArray(text));
        StringBuilder ascii = new StringBuilder();
        json.chars().forEach(c -> ascii.append(c < 128 ? (char) c + "" : "\\u%04x".formatted(c)));
        return new LinkedHashSet<>(List.of(text, json, ascii.toString()));
    }

    private static String literal(String text) {
        return text.replaceAll("([^\\p{L}\\p{N}\\s_])", "\\\\$1");
    }

    private String bind(String value) {
        String name = "text" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }
}
