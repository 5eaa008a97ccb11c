package org.imageplane.transients.ingest.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.ingest.CandidateUpload;
import org.imageplane.transients.ingest.ImportRefusedException;
import org.imageplane.transients.ingest.ImportedRow;
import org.imageplane.transients.ingest.folder.Preparation.Prepared;
import org.imageplane.transients.ingest.folder.StoredBefore.There;

/** One import from its first row to its last, a batch of rows at a time. */
final class ImportRun {

    private static final int BATCH = 100;

    private final Actor actor;
    private final Layout layout;
    private final boolean rehearsal;
    private final PreparedPlaces places;
    private final StoredBefore before;
    private final RowStore store;
    private final RowWorkers workers;
    private final RepeatedRows repeated = new RepeatedRows();

    ImportRun(
            Actor actor,
            Layout layout,
            boolean rehearsal,
            PreparedPlaces places,
            StoredBefore before,
            RowStore store,
            RowWorkers workers) {
        this.actor = actor;
        this.layout = layout;
        this.rehearsal = rehearsal;
        this.places = places;
        this.before = before;
        this.store = store;
        this.workers = workers;
    }

    /** A row whose columns are in order, with what it would be stored as. */
    private record Checked(FolderRow.Candidate row, String key, Prepared.Ready place) {}

    void readAll() {
        for (Path table : layout.tables()) {
            try (RowStream rows = layout.open(table)) {
                List<FolderRow> batch = new ArrayList<>(BATCH);
                for (FolderRow row = rows.next(); row != null; row = rows.next()) {
                    batch.add(row);
                    if (batch.size() == BATCH) {
                        take(batch);
                        batch.clear();
                    }
                    if (workers.isCancelled()) {
                        return;
                    }
                }
                take(batch);
            } catch (IOException unreadable) {
                throw new ImportRefusedException(
                        "%s cannot be read: %s"
                                .formatted(table.getFileName(), unreadable.getMessage()),
                        unreadable);
            }
        }
    }

    private void take(List<FolderRow> batch) {
        List<Checked> checked = new ArrayList<>();
        for (FolderRow row : batch) {
            switch (row) {
                case FolderRow.Unreadable(String t, long n, String name, String reason) ->
                        workers.done(row.became(new ImportedRow.Refused(reason)));
                case FolderRow.Candidate candidate -> check(candidate).ifPresent(checked::add);
            }
        }
        Map<Place, List<Checked>> byPlace = new LinkedHashMap<>();
        checked.forEach(
                one ->
                        byPlace.computeIfAbsent(one.row().place(), place -> new ArrayList<>())
                                .add(one));
        byPlace.values().forEach(this::takePlace);
        workers.finish();
    }

    private Optional<Checked> check(FolderRow.Candidate row) {
        Optional<CandidateUpload> upload = row.form().upload(List.of());
        if (upload.isEmpty()) {
            workers.done(row.became(RowStore.refused(row.form().refusals())));
            return Optional.empty();
        }
        String key = upload.get().uploadKey();
        Optional<String> twin = repeated.before(row, key);
        if (twin.isPresent()) {
            workers.done(row.became(new ImportedRow.Refused(twin.get())));
            return Optional.empty();
        }
        return switch (places.of(row)) {
            case Prepared.Refused(String reason) -> {
                workers.done(row.became(new ImportedRow.Refused(reason)));
                yield Optional.empty();
            }
            case Prepared.Ready ready -> Optional.of(new Checked(row, key, ready));
        };
    }

    private void takePlace(List<Checked> rows) {
        Map<String, There> there =
                before.of(rows.getFirst().place(), rows.stream().map(Checked::key).toList());
        for (Checked one : rows) {
            There stored = there.get(one.key());
            workers.submit(
                    one.row(),
                    () ->
                            stored == null
                                    ? store.create(actor, one.row(), rehearsal)
                                    : store.complete(actor, one.row(), stored, rehearsal));
        }
    }
}
