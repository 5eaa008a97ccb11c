package org.imageplane.transients.admin.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.admin.Storage;
import org.imageplane.transients.admin.StorageQuery;
import org.imageplane.transients.admin.StorageQuery.Order;
import org.imageplane.transients.admin.StoredObservation;
import org.imageplane.transients.shell.crud.CrudQuery;
import org.imageplane.transients.shell.crud.CrudRows;

/** The rows of the storage page, the largest first. */
record StorageRows(Actor admin, Storage storage) implements CrudRows<StoredObservation> {

    private static final Pattern KEY = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    static String key(StoredObservation row) {
        return row.projectId() + "-" + row.observationId();
    }

    static String project(StoredObservation row) {
        return row.leaving() ? row.project() + " (being deleted)" : row.project();
    }

    @Override
    public List<StoredObservation> list(CrudQuery query, int offset, int limit) {
        return storage.observations(admin, asked(query), offset, limit);
    }

    @Override
    public long count(CrudQuery query) {
        return storage.count(admin, asked(query));
    }

    @Override
    public Optional<StoredObservation> find(String key) {
        Matcher parts = KEY.matcher(key);
        return parts.matches()
                ? storage.observation(
                        admin, Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)))
                : Optional.empty();
    }

    private static StorageQuery asked(CrudQuery query) {
        String project = query.filter("project");
        boolean usual = query.sort().isEmpty();
        return new StorageQuery(
                project.isEmpty() ? null : project,
                query.search(),
                usual ? Order.BYTES : Order.valueOf(query.sort().toUpperCase(Locale.ROOT)),
                usual || query.descending());
    }
}
