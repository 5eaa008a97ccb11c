package org.imageplane.transients.admin;

import java.util.Map;

/**
 * The statements of a list: the rows of a page and their number, for a select with its joins and a condition on search,
 * project and filter, and the columns that it can be ordered by.
 *
 * @param key the column that makes the order one, and finds a row
 * @param orders SQL by the names of columns
 * @param usual the order where no column is named
 */
record PagedSql(
        String select,
        String from,
        String condition,
        String key,
        Map<String, String> orders,
        String usual) {

    String page(Listing.Query query) {
        String column = orders.get(query.sort());
        String order =
                column == null
                        ? usual
                        : "%s %s nulls last, %s"
                                .formatted(column, query.descending() ? "desc" : "asc", key);
        return "select %s from %s where %s order by %s limit :limit offset :offset"
                .formatted(select, from, condition, order);
    }

    String count() {
        return "select count(*) from %s where %s".formatted(from, condition);
    }

    String one() {
        return "select %s from %s where %s = :id".formatted(select, from, key);
    }
}
