package org.imageplane.transients.shell.crud;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rows of which there are few (terms, people, projects): one question brings them all, and they are sorted here. */
class ListedRows<T> implements CrudRows<T> {

    private final Function<CrudQuery, List<T>> source;
    private final CrudColumns<T> columns;
    private final Function<T, String> key;
    private final Map<Map<String, String>, List<T>> read = new HashMap<>();

    /**
     * @param source the rows in their usual order; it looks at the query's filters, not at its search and order
     */
    ListedRows(
            Function<CrudQuery, List<T>> source, CrudColumns<T> columns, Function<T, String> key) {
        this.source = source;
        this.columns = columns;
        this.key = key;
    }

    /** Asks again from now on; until then one answer serves the page. */
    void forget() {
        read.clear();
    }

    @Override
    public List<T> list(CrudQuery query, int offset, int limit) {
        Optional<Comparator<T>> order =
                columns.all().stream()
                        .filter(column -> column.key().equals(query.sort()))
                        .map(CrudColumns.Column::order)
                        .findFirst()
                        .map(by -> query.descending() ? by.reversed() : by);
        Stream<T> found = found(query);
        return order.map(found::sorted).orElse(found).skip(offset).limit(limit).toList();
    }

    @Override
    public long count(CrudQuery query) {
        return found(query).count();
    }

    @Override
    public Optional<T> find(String wanted) {
        return all(CrudQuery.ALL).stream().filter(row -> key.apply(row).equals(wanted)).findFirst();
    }

    private Stream<T> found(CrudQuery query) {
        String wanted = query.search().toLowerCase(Locale.ROOT);
        return all(query).stream()
                .filter(
                        row ->
                                columns.all().stream()
                                        .filter(column -> !column.numeric())
                                        .map(column -> column.text().apply(row))
                                        .anyMatch(
                                                text ->
                                                        text.toLowerCase(Locale.ROOT)
                                                                .contains(wanted)));
    }

    private List<T> all(CrudQuery query) {
        return read.computeIfAbsent(query.filters(), unread -> source.apply(query));
    }
}
