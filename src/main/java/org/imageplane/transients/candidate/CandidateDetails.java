package org.imageplane.transients.candidate;

import java.util.List;
import java.util.Optional;
import org.imageplane.transients.media.MediaFile;
import org.imageplane.transients.media.MediaKind;
import org.jspecify.annotations.Nullable;

/** One candidate with its files and light curve. */
public record CandidateDetails(
        CandidateRow row, List<MediaFile> files, @Nullable LightCurve lightCurve) {

    /** The file of that kind, if the uploader sent one. */
    public Optional<MediaFile> file(MediaKind kind) {
        return files.stream().filter(file -> file.kind() == kind).findFirst();
    }
}
