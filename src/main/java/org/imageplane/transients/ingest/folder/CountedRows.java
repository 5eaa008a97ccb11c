package org.imageplane.transients.ingest.folder;

import org.imageplane.transients.ingest.ImportPlan;
import org.imageplane.transients.ingest.ImportWatcher;
import org.imageplane.transients.ingest.ImportedRow;
import org.imageplane.transients.ingest.meter.UploadMeters;
import org.imageplane.transients.ingest.meter.UploadMeters.Reason;
import org.imageplane.transients.ingest.meter.UploadMeters.Way;
import org.imageplane.transients.ingest.meter.UploadMeters.What;

/** Counts the rows of an import on their way to its watcher. */
record CountedRows(ImportWatcher watcher, UploadMeters meters) implements ImportWatcher {

    @Override
    public void begins(ImportPlan plan) {
        watcher.begins(plan);
    }

    @Override
    public void done(ImportedRow row) {
        switch (row.result()) {
            case ImportedRow.Created() -> meters.stored(Way.FOLDER, What.CANDIDATE, true);
            case ImportedRow.AlreadyThere ignored ->
                    meters.stored(Way.FOLDER, What.CANDIDATE, false);
            case ImportedRow.Refused ignored ->
                    meters.refused(Way.FOLDER, What.CANDIDATE, Reason.CONTENT);
        }
        watcher.done(row);
    }

    @Override
    public void says(String sentence) {
        watcher.says(sentence);
    }

    @Override
    public boolean isCancelled() {
        return watcher.isCancelled();
    }
}
