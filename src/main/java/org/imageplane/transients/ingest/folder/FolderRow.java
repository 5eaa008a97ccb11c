package org.imageplane.transients.ingest.folder;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.imageplane.transients.ingest.ImportedRow;
import org.imageplane.transients.media.MediaKind;
import org.imageplane.transients.survey.NewObservation;

/** One row of a folder's tables, with the files that belong to it. */
sealed interface FolderRow {

    /** The file that the row stands in. */
    String table();

    /** From 1 in its table. */
    long number();

    /** What a person would call the row. */
    String name();

    default ImportedRow became(ImportedRow.Result result) {
        return new ImportedRow(table(), number(), name(), result);
    }

    /**
     * A row that can be stored.
     *
     * @param columns the row's columns that have a value
     * @param observation what is known of the row's observation, if it has to be stored
     */
    record Candidate(
            String table,
            long number,
            String name,
            Place place,
            RowForm form,
            List<String> columns,
            Map<MediaKind, Path> files,
            Supplier<NewObservation> observation)
            implements FolderRow {}

    /** A row that cannot; the reason is a sentence. */
    record Unreadable(String table, long number, String name, String reason) implements FolderRow {}
}
