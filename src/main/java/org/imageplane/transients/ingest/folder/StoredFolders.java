package org.imageplane.transients.ingest.folder;

import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.ingest.FolderImport;
import org.imageplane.transients.ingest.ImportPlan;
import org.imageplane.transients.ingest.ImportRequest;
import org.imageplane.transients.ingest.ImportTotals;
import org.imageplane.transients.ingest.ImportWatcher;
import org.imageplane.transients.ingest.meter.UploadMeters;
import org.springframework.stereotype.Service;

/** Imports folders through the ingest service. */
@Service
class StoredFolders implements FolderImport {

    private final Layouts layouts;
    private final Planner planner;
    private final Preparation preparation;
    private final StoredBefore before;
    private final RowStore store;
    private final UploadMeters meters;

    StoredFolders(
            Layouts layouts,
            Planner planner,
            Preparation preparation,
            StoredBefore before,
            RowStore store,
            UploadMeters meters) {
        this.layouts = layouts;
        this.planner = planner;
        this.preparation = preparation;
        this.before = before;
        this.store = store;
        this.meters = meters;
    }

    @Override
    public ImportPlan look(Actor actor, ImportRequest request) {
        actor.require(Role.UPLOADER);
        return planner.plan(layouts.of(request));
    }

    @Override
    public ImportTotals rehearse(Actor actor, ImportRequest request, ImportWatcher watcher) {
        return readAll(actor, request, watcher, true);
    }

    @Override
    public ImportTotals run(Actor actor, ImportRequest request, ImportWatcher watcher) {
        return readAll(actor, request, new CountedRows(watcher, meters), false);
    }

    private ImportTotals readAll(
            Actor actor, ImportRequest request, ImportWatcher watcher, boolean rehearsal) {
        actor.require(Role.UPLOADER);
        Layout layout = layouts.of(request);
        watcher.begins(planner.plan(layout));
        try (RowWorkers workers = new RowWorkers(watcher)) {
            new ImportRun(
                            actor,
                            layout,
                            rehearsal,
                            new PreparedPlaces(actor, layout, rehearsal, preparation),
                            before,
                            store,
                            workers)
                    .readAll();
            return workers.totals();
        }
    }
}
