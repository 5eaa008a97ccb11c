package org.imageplane.transients.admin.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.AuditAct;
import org.imageplane.transients.account.AuditEntry;
import org.imageplane.transients.account.AuditLog;
import org.imageplane.transients.shell.crud.CrudQuery;
import org.imageplane.transients.shell.crud.CrudRows;
import org.jspecify.annotations.Nullable;

/** The audit log, page by page. */
record AuditRows(Actor actor, AuditLog log) implements CrudRows<AuditEntry> {

    static final String ACT = "act";
    static final String KIND = "kind";

    @Override
    public List<AuditEntry> list(CrudQuery query, int offset, int limit) {
        return log.entries(actor, asked(query), offset, limit);
    }

    @Override
    public long count(CrudQuery query) {
        return log.count(actor, asked(query));
    }

    /** Entries are read in the table alone. */
    @Override
    public Optional<AuditEntry> find(String key) {
        return Optional.empty();
    }

    private static AuditLog.Query asked(CrudQuery query) {
        String kind = query.filter(KIND);
        return new AuditLog.Query(
                act(query.filter(ACT)), kind.isEmpty() ? null : kind, query.search());
    }

    private static @Nullable AuditAct act(String name) {
        return Arrays.stream(AuditAct.values())
                .filter(act -> act.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
