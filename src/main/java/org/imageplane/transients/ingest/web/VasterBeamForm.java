package org.imageplane.transients.ingest.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.imageplane.transients.ingest.BeamUpload;
import org.imageplane.transients.ingest.row.UploadFields;
import org.imageplane.transients.ingest.row.VasterColumns;
import org.imageplane.transients.media.IncomingFile;

/** The fields of {@code /upload_beam/}. */
final class VasterBeamForm {

    static final String INDEX = "index";
    private static final int LINE_LIMIT = 100;

    private final String project;
    private final String observation;
    private final int index;
    private final Map<String, String> notKept = new TreeMap<>();

    VasterBeamForm(UploadFields fields) {
        project = fields.requiredLine(VasterColumns.PROJECT, LINE_LIMIT);
        observation = fields.requiredLine(VasterColumns.OBSERVATION, LINE_LIMIT);
        index = fields.wholeNumber(INDEX);
        for (String name : fields.names()) {
            if (!Set.of(VasterColumns.PROJECT, VasterColumns.OBSERVATION, INDEX).contains(name)) {
                doNotKeep(name, "A beam has no such field.");
            }
        }
    }

    BeamUpload upload(List<IncomingFile> files) {
        return new BeamUpload(project, observation, index, files);
    }

    void doNotKeep(String name, String reason) {
        notKept.put(name, reason);
    }

    /** What is not kept, with reasons. */
    Map<String, String> notKept() {
        return notKept;
    }
}
