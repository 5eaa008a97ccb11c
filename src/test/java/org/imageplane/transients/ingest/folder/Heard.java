package org.imageplane.transients.ingest.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.imageplane.transients.ingest.ImportPlan;
import org.imageplane.transients.ingest.ImportWatcher;
import org.imageplane.transients.ingest.ImportedRow;
import org.jspecify.annotations.Nullable;

/** Keeps what an import told, and cancels it after so many rows. */
final class Heard implements ImportWatcher {

    private final List<ImportedRow> rows = new ArrayList<>();
    private final int cancelAfter;
    private @Nullable ImportPlan plan;

    Heard() {
        this(Integer.MAX_VALUE);
    }

    Heard(int cancelAfter) {
        this.cancelAfter = cancelAfter;
    }

    @Override
    public void begins(ImportPlan begun) {
        plan = begun;
    }

    @Override
    public synchronized void done(ImportedRow row) {
        rows.add(row);
    }

    @Override
    public synchronized boolean isCancelled() {
        return rows.size() >= cancelAfter;
    }

    ImportPlan plan() {
        return Objects.requireNonNull(plan);
    }

    /** Row number and reason of those that were refused, in the order of their tables. */
    List<String> refused() {
        return rows.stream()
                .filter(row -> row.result() instanceof ImportedRow.Refused)
                .sorted(
                        java.util.Comparator.comparing(ImportedRow::table)
                                .thenComparing(ImportedRow::number))
                .map(row -> row.number() + ": " + ((ImportedRow.Refused) row.result()).reason())
                .toList();
    }
}
