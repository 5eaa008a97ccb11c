package org.imageplane.transients.shell.crud;

import java.util.List;
import java.util.Optional;

/** Where a page's rows come from: the service pages and sorts, so that a table of any length can be looked at. */
public interface CrudRows<T> {

    /** At most {@code limit} rows from the {@code offset}th on; the order is the same for the same question. */
    List<T> list(CrudQuery query, int offset, int limit);

    /** How many there are. */
    long count(CrudQuery query);

    /** The row with that key as the address has it; empty when there is none any more, or none with such a key. */
    Optional<T> find(String key);
}
