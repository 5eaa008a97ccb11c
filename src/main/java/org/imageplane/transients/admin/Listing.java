package org.imageplane.transients.admin;

import java.util.List;
import java.util.Optional;
import org.imageplane.transients.account.Actor;

/** Rows that administrators look through, a page at a time, sorted and searched in the database. Administrators only. */
public interface Listing<T> {

    /**
     * Which rows, and in which order.
     *
     * @param project its name; empty for all
     * @param filter what else the page filters by; empty for all
     * @param sort name of the column; empty for the usual order
     */
    record Query(String search, String project, String filter, String sort, boolean descending) {}

    /** At most so many rows from there on. */
    List<T> list(Actor admin, Query query, int offset, int limit);

    /** How many there are. */
    long count(Actor admin, Query query);

    /** The row with that id. */
    Optional<T> find(Actor admin, long id);
}
