package org.imageplane.transients.ingest.ui;

import java.util.List;
import org.imageplane.transients.ingest.ImportPlan;
import org.imageplane.transients.ingest.ImportRequest;
import org.imageplane.transients.ingest.ImportTotals;
import org.imageplane.transients.ingest.ImportedRow;
import org.imageplane.transients.ingest.folder.Pace;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows of an import, all of one moment.
 *
 * @param files that were sent, with so many bytes together
 * @param refused the first of the refused rows
 */
record ImportState(
        Phase phase,
        int files,
        long bytes,
        @Nullable ImportRequest request,
        @Nullable ImportPlan plan,
        @Nullable ImportTotals totals,
        @Nullable String problem,
        List<ImportedRow> refused,
        Pace pace) {

    /** How far it is. */
    enum Phase {
        COLLECTING,
        REHEARSING,
        REHEARSED,
        RUNNING,
        ENDED
    }

    boolean isBusy() {
        return phase == Phase.REHEARSING || phase == Phase.RUNNING;
    }
}
