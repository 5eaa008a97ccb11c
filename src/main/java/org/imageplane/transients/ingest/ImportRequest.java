package org.imageplane.transients.ingest;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is to be imported.
 *
 * @param source a folder, or one table whose pictures are in the same folder
 * @param project for all rows; null to take what the table says of each
 * @param survey how the files are laid out; null to find out
 * @param observation outside id for rows of a table that say none; null to call it like the table
 */
public record ImportRequest(
        Path source,
        @Nullable String project,
        @Nullable SurveyKind survey,
        @Nullable String observation) {

    /** The same for another project. */
    public ImportRequest into(@Nullable String otherProject) {
        return new ImportRequest(source, otherProject, survey, observation);
    }
}
