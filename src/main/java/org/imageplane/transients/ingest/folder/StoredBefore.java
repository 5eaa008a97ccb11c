package org.imageplane.transients.ingest.folder;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.imageplane.transients.candidate.UploadedCandidates;
import org.imageplane.transients.candidate.UploadedCandidates.Uploaded;
import org.imageplane.transients.ingest.folder.Preparation.Prepared;
import org.imageplane.transients.media.MediaKind;
import org.imageplane.transients.media.MediaStore;
import org.springframework.stereotype.Component;

/** What is stored already of many rows of one observation: two questions to the database, however many rows. */
@Component
class StoredBefore {

    private final UploadedCandidates uploaded;
    private final MediaStore media;

    StoredBefore(UploadedCandidates uploaded, MediaStore media) {
        this.uploaded = uploaded;
        this.media = media;
    }

    /** A candidate that is there, with the kinds of file that it has. */
    record There(Uploaded candidate, Set<MediaKind> kinds) {}

    /** Those that are there, by their upload keys. */
    Map<String, There> of(Prepared.Ready place, Collection<String> keys) {
        Map<String, There> there = new HashMap<>();
        Long projectId = place.projectId();
        Long observationId = place.observationId();
        if (projectId == null || observationId == null) {
            return there;
        }
        Map<String, Uploaded> candidates = uploaded.there(projectId, observationId, keys);
        Map<Long, Set<MediaKind>> kinds =
                media.kindsOf(projectId, candidates.values().stream().map(Uploaded::id).toList());
        candidates.forEach(
                (key, candidate) ->
                        there.put(
                                key,
                                new There(
                                        candidate, kinds.getOrDefault(candidate.id(), Set.of()))));
        return there;
    }
}
