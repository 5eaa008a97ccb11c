package org.imageplane.transients.shell.crud;

import java.util.Map;

/**
 * Which rows a page asks for, and in which order.
 *
 * @param search what was typed into the search field, without blanks around it; empty for all
 * @param filters what the page's own filters say, by their keys; one that limits nothing is not in it
 * @param sort key of the column to sort by; empty for the order that the rows come in
 */
public record CrudQuery(
        String search, Map<String, String> filters, String sort, boolean descending) {

    /** Everything, in the order that the rows come in. */
    public static final CrudQuery ALL = new CrudQuery("", Map.of(), "", false);

    public CrudQuery {
        search = search.strip();
        filters = Map.copyOf(filters);
    }

    /** What a filter says; empty when it limits nothing. */
    public String filter(String key) {
        return filters.getOrDefault(key, "");
    }

    /** Whether it asks for fewer than all. */
    public boolean isLimited() {
        return !search.isEmpty() || !filters.isEmpty();
    }
}
