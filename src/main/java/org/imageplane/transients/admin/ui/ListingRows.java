package org.imageplane.transients.admin.ui;

import java.util.List;
import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.admin.Listing;
import org.imageplane.transients.shell.crud.CrudQuery;
import org.imageplane.transients.shell.crud.CrudRows;

/**
 * The rows of a page, from their service.
 *
 * @param filter the page's other filter beside that by project
 */
record ListingRows<T>(Actor admin, Listing<T> listing, String filter) implements CrudRows<T> {

    @Override
    public List<T> list(CrudQuery query, int offset, int limit) {
        return listing.list(admin, asked(query), offset, limit);
    }

    @Override
    public long count(CrudQuery query) {
        return listing.count(admin, asked(query));
    }

    @Override
    public Optional<T> find(String key) {
        return key.matches("\\d{1,18}")
                ? listing.find(admin, Long.parseLong(key))
                : Optional.empty();
    }

    private Listing.Query asked(CrudQuery query) {
        return new Listing.Query(
                query.search(),
                query.filter("project"),
                query.filter(filter),
                query.sort(),
                query.descending());
    }
}
