package org.imageplane.transients.media;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a file belongs to: a candidate or a beam of a project.
 *
 * @param folder outside id of the observation, which names the folder
 * @param uid begins the names of the owner's files
 * @param uploaderId the person who sent it
 */
public record MediaOwner(
        long projectId,
        @Nullable Long candidateId,
        @Nullable Long beamId,
        String folder,
        UUID uid,
        long uploaderId) {

    private static final int FOLDER_LIMIT = 64;

    public MediaOwner {
        if (candidateId == null && beamId == null) {
            throw new IllegalArgumentException("A file belongs to a candidate or to a beam.");
        }
        String safe = folder.replaceAll("[^A-Za-z0-9_-]", "_");
        folder = safe.substring(0, Math.min(FOLDER_LIMIT, safe.length()));
    }

    /** The files of a candidate. */
    public static MediaOwner candidate(
            long projectId, long candidateId, String observation, UUID uid, long uploaderId) {
        return new MediaOwner(projectId, candidateId, null, observation, uid, uploaderId);
    }

    /** The files of a beam; the uid is drawn anew for each upload. */
    public static MediaOwner beam(
            long projectId, long beamId, String observation, UUID uid, long uploaderId) {
        return new MediaOwner(projectId, null, beamId, observation, uid, uploaderId);
    }

    /** Where a file of that kind lives below the media root. */
    String pathOf(MediaKind kind) {
        return "%d/%s/%s-%s.%s"
                .formatted(
                        projectId,
                        folder.isEmpty() ? "_" : folder,
                        uid,
                        kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                        kind.extension());
    }
}
