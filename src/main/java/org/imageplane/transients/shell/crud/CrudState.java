package org.imageplane.transients.shell.crud;

import com.vaadin.flow.router.QueryParameters;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a page's address says: {@code q}, the page's own filters, {@code sort=<column>[,desc]}, and the open row.
 *
 * @param row key of the open row, {@link #NEW} for one that is being made; empty when none is open
 */
record CrudState(CrudQuery query, String row) {

    static final String NEW = "new";
    private static final String SEARCH = "q";
    private static final String SORT = "sort";
    private static final String ROW = "row";

    static CrudState none() {
        return new CrudState(CrudQuery.ALL, "");
    }

    /** Columns that the page does not have are left out. */
    static CrudState read(
            QueryParameters address, Collection<String> filterKeys, Collection<String> columns) {
        Map<String, String> filters = new LinkedHashMap<>();
        for (String key : filterKeys) {
            address.getSingleParameter(key)
                    .filter(value -> !value.isEmpty())
                    .ifPresent(value -> filters.put(key, value));
        }
        String[] sort = address.getSingleParameter(SORT).orElse("").split(",", 2);
        boolean known = columns.contains(sort[0]);
        return new CrudState(
                new CrudQuery(
                        address.getSingleParameter(SEARCH).orElse(""),
                        filters,
                        known ? sort[0] : "",
                        known && sort.length == 2 && sort[1].equals("desc")),
                address.getSingleParameter(ROW).orElse(""));
    }

    CrudState searching(String search) {
        return new CrudState(
                new CrudQuery(search, query.filters(), query.sort(), query.descending()), row);
    }

    CrudState filtered(String key, String value) {
        Map<String, String> filters = new LinkedHashMap<>(query.filters());
        filters.remove(key);
        if (!value.isEmpty()) {
            filters.put(key, value);
        }
        return filtered(filters);
    }

    CrudState filtered(Map<String, String> filters) {
        return new CrudState(
                new CrudQuery(query.search(), filters, query.sort(), query.descending()), row);
    }

    CrudState sorted(String column, boolean descending) {
        return new CrudState(
                new CrudQuery(query.search(), query.filters(), column, descending), row);
    }

    CrudState at(String key) {
        return new CrudState(query, key);
    }

    QueryParameters write() {
        Map<String, String> written = new LinkedHashMap<>();
        put(written, SEARCH, query.search());
        written.putAll(query.filters());
        put(written, SORT, query.sort() + (query.descending() ? ",desc" : ""));
        put(written, ROW, row);
        return QueryParameters.simple(written);
    }

    private static void put(Map<String, String> written, String key, String value) {
        if (!value.isEmpty()) {
            written.put(key, value);
        }
    }
}
