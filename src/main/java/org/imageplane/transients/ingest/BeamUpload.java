package org.imageplane.transients.ingest;

import java.util.List;
import org.imageplane.transients.media.IncomingFile;

/**
 * A beam as a survey's uploader sends it.
 *
 * @param project name
 * @param observation outside id
 * @param index from 0
 * @param files received and checked, at most one of a kind; whoever received them closes them
 */
public record BeamUpload(String project, String observation, int index, List<IncomingFile> files) {

    public BeamUpload {
        files = List.copyOf(files);
    }
}
