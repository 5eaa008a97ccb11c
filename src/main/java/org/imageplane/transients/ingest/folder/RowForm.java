package org.imageplane.transients.ingest.folder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imageplane.transients.ingest.CandidateUpload;
import org.imageplane.transients.media.IncomingFile;

/** A row, read and checked as its survey's upload address would. */
interface RowForm {

    /** What is wrong with it, by column; empty when nothing is. */
    Map<String, List<String>> refusals();

    /** The candidate with its files; empty when a column was refused. */
    Optional<CandidateUpload> upload(List<IncomingFile> files);

    /** Columns that cannot be kept, with reasons. */
    Map<String, String> notKept();
}
