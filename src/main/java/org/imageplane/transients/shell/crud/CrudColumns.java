package org.imageplane.transients.shell.crud;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.imageplane.transients.shell.UtcText;
import org.jspecify.annotations.Nullable;

/** The columns of a page's table: texts, numbers (right-aligned, with thousands) and times in UTC. */
public final class CrudColumns<T> {

    /**
     * One of them.
     *
     * @param order of the rows by this column, for tables that are sorted in memory
     * @param share of the width that is left over
     */
    record Column<T>(
            String key,
            String header,
            boolean numeric,
            boolean sortable,
            int share,
            Function<T, String> text,
            Comparator<T> order) {

        Column<T> unsorted() {
            return new Column<>(key, header, numeric, false, share, text, order);
        }

        boolean isLong() {
            return share == LONG;
        }
    }

    private static final int LONG = 5;

    private static final String ABSENT = "–";

    private final List<Column<T>> columns = new ArrayList<>();

    CrudColumns() {}

    /** A text; empty for none. The search of a page with few rows looks into these. */
    public CrudColumns<T> text(String key, String header, Function<T, @Nullable String> value) {
        return add(key, header, 2, value);
    }

    /** A text that may be long, and is cut where the column ends. */
    public CrudColumns<T> longText(String key, String header, Function<T, @Nullable String> value) {
        return add(key, header, LONG, value);
    }

    /** A word of a few, such as a state. */
    public CrudColumns<T> word(String key, String header, Function<T, @Nullable String> value) {
        return add(key, header, 1, value);
    }

    /** A number, with thousands; its decimals as they are. */
    public CrudColumns<T> number(String key, String header, Function<T, @Nullable Number> value) {
        return number(key, header, value, number -> written(number));
    }

    /** A number written in another way, such as bytes. */
    public CrudColumns<T> number(
            String key,
            String header,
            Function<T, @Nullable Number> value,
            Function<Number, String> words) {
        Comparator<T> order =
                Comparator.comparing(
                        row -> number(value.apply(row)),
                        Comparator.nullsFirst(Comparator.naturalOrder()));
        columns.add(new Column<>(key, header, true, true, 1, said(value, words), order));
        return this;
    }

    /** A time, in UTC to the minute. */
    public CrudColumns<T> time(String key, String header, Function<T, @Nullable Instant> value) {
        Comparator<T> order =
                Comparator.comparing(
                        value::apply, Comparator.nullsFirst(Comparator.naturalOrder()));
        columns.add(
                new Column<>(key, header, false, true, 1, said(value, UtcText::minutes), order));
        return this;
    }

    /** The rows come in one order that nobody chooses, such as newest first. */
    public CrudColumns<T> inGivenOrder() {
        columns.replaceAll(Column::unsorted);
        return this;
    }

    /** What cannot be sorted by. */
    public CrudColumns<T> unsorted(String key, String header, Function<T, @Nullable String> value) {
        columns.add(
                new Column<>(key, header, false, false, 2, said(value, text -> text), (a, b) -> 0));
        return this;
    }

    /** A number that cannot be sorted by, without thousands when it is a name, such as an id. */
    public CrudColumns<T> unsortedNumber(
            String key,
            String header,
            Function<T, @Nullable Number> value,
            Function<Number, String> words) {
        number(key, header, value, words);
        columns.add(columns.removeLast().unsorted());
        return this;
    }

    List<Column<T>> all() {
        return columns;
    }

    List<String> sortKeys() {
        return columns.stream().filter(Column::sortable).map(Column::key).toList();
    }

    private CrudColumns<T> add(
            String key, String header, int share, Function<T, @Nullable String> value) {
        Function<T, String> text = said(value, word -> word);
        Comparator<T> order =
                Comparator.comparing(
                        (T row) -> text.apply(row).toLowerCase(Locale.ROOT),
                        Comparator.naturalOrder());
        columns.add(new Column<>(key, header, false, true, share, text, order));
        return this;
    }

    private static <T, V> Function<T, String> said(
            Function<T, @Nullable V> value, Function<V, String> words) {
        return row -> {
            V there = value.apply(row);
            return there == null ? ABSENT : words.apply(there);
        };
    }

    private static @Nullable BigDecimal number(@Nullable Number value) {
        return value == null ? null : new BigDecimal(value.toString());
    }

    private static String written(Number number) {
        return number instanceof Double || number instanceof Float
                ? number.toString()
                : String.format(Locale.ROOT, "%,d", number.longValue());
    }
}
