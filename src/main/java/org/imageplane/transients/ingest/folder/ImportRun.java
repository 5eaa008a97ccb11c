package org.imageplane.transients.ingest.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.candidate.UploadedCandidates;
import org.imageplane.transients.candidate.UploadedCandidates.Uploaded;
import org.imageplane.transients.ingest.CandidateUpload;
import org.imageplane.transients.ingest.ImportRefusedException;
import org.imageplane.transients.ingest.ImportedRow;
import org.imageplane.transients.ingest.folder.Preparation.Prepared;
import org.imageplane.transients.media.MediaKind;
import org.imageplane.transients.media.MediaStore;

/** One import from its first row to its last, a batch of rows at a time. */
final class ImportRun {

    private static final int BATCH = 100;

    /** Of so many places it is remembered what came of preparing them. */
    private static final int PLACES = 2_000;

    private final Actor actor;
    private final Layout layout;
    private final boolean rehearsal;
    private final Preparation preparation;
    private final UploadedCandidates uploaded;
    private final MediaStore media;
    private final RowStore store;
    private final RowWorkers workers;
    private final RepeatedRows repeated = new RepeatedRows();
    private final Map<Place, Prepared> places =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Place, Prepared> eldest) {
                    return size() > PLACES;
                }
            };

    ImportRun(
            Actor actor,
            Layout layout,
            boolean rehearsal,
            Preparation preparation,
            UploadedCandidates uploaded,
            MediaStore media,
            RowStore store,
            RowWorkers workers) {
        this.actor = actor;
        this.layout = layout;
        this.rehearsal = rehearsal;
        this.preparation = preparation;
        this.uploaded = uploaded;
        this.media = media;
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
        Optional<String> before = repeated.before(row, key);
        if (before.isPresent()) {
            workers.done(row.became(new ImportedRow.Refused(before.get())));
            return Optional.empty();
        }
        return switch (placeOf(row)) {
            case Prepared.Refused(String reason) -> {
                workers.done(row.became(new ImportedRow.Refused(reason)));
                yield Optional.empty();
            }
            case Prepared.Ready ready -> Optional.of(new Checked(row, key, ready));
        };
    }

    private Prepared placeOf(FolderRow.Candidate row) {
        Prepared prepared = places.get(row.place());
        if (prepared == null) {
            prepared =
                    rehearsal
                            ? preparation.rehearse(actor, layout, row.place())
                            : preparation.prepare(
                                    actor, layout, row.place(), row.observation().get());
            places.put(row.place(), prepared);
        }
        return prepared;
    }

    /** Two questions to the database for all rows of a batch that are of one observation. */
    private void takePlace(List<Checked> rows) {
        Prepared.Ready place = rows.getFirst().place();
        Long projectId = place.projectId();
        Long observationId = place.observationId();
        Map<String, Uploaded> there =
                projectId == null || observationId == null
                        ? Map.of()
                        : uploaded.there(
                                projectId, observationId, rows.stream().map(Checked::key).toList());
        Map<Long, Set<MediaKind>> kinds =
                projectId == null
                        ? new HashMap<>()
                        : media.kindsOf(
                                projectId, there.values().stream().map(Uploaded::id).toList());
        for (Checked one : rows) {
            Uploaded before = there.get(one.key());
            workers.submit(
                    one.row(),
                    () ->
                            before == null
                                    ? create(one.row())
                                    : complete(
                                            one.row(),
                                            before,
                                            kinds.getOrDefault(before.id(), Set.of())));
        }
    }

    private ImportedRow.Result create(FolderRow.Candidate row) {
        return rehearsal
                ? store.rehearse(row.files(), new ImportedRow.Created())
                : store.store(actor, row);
    }

    private ImportedRow.Result complete(
            FolderRow.Candidate row, Uploaded before, Set<MediaKind> kinds) {
        Map<MediaKind, Path> missing = new EnumMap<>(MediaKind.class);
        missing.putAll(row.files());
        missing.keySet().removeAll(kinds);
        if (missing.isEmpty()) {
            return new ImportedRow.AlreadyThere(0);
        }
        return rehearsal
                ? store.rehearse(missing, new ImportedRow.AlreadyThere(missing.size()))
                : store.add(actor, before, missing);
    }
}
