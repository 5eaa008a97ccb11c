package org.imageplane.transients.ingest.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.ingest.SurveyKind;
import org.imageplane.transients.media.MediaKind;
import org.imageplane.transients.survey.RatingScale;
import org.jspecify.annotations.Nullable;

/** The files of a folder as one survey lays them out. */
interface Layout {

    SurveyKind survey();

    /** The tables whose rows are read, in their order. */
    List<Path> tables();

    /** The table's rows, from its first; the caller closes them. */
    RowStream open(Path table) throws IOException;

    /** How a project is rated that an uploader may make; null where an administrator makes projects. */
    default @Nullable RatingScale ownProjects() {
        return null;
    }

    /** The files of a beam that are there. */
    default Map<MediaKind, Path> beamFiles(Place beam) {
        return Map.of();
    }
}
