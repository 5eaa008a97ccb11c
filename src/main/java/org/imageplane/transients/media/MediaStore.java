package org.imageplane.transients.media;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files of candidates and beams. A file is received under a temporary name outside any transaction, and kept inside
 * the transaction that stores what it belongs to: row and file are there together or not at all.
 */
public interface MediaStore {

    /** Reads the content to its end, checking what it is; the caller closes what was received. */
    Receipt receive(MediaKind kind, @Nullable String originalName, InputStream content);

    /** Gives the file to its owner, for good when the caller's transaction commits; otherwise it is gone again. */
    MediaFile keep(MediaOwner owner, IncomingFile file);

    /**
     * Why {@link #receive} would not take the file, judged by its first bytes and its size; empty when it would. Nothing
     * is written.
     */
    Optional<String> refusal(MediaKind kind, Path file);

    /** Which kinds of file these candidates of the project have. One query. */
    Map<Long, Set<MediaKind>> kindsOf(long projectId, Collection<Long> candidateIds);

    /** The files of a candidate, by kind. */
    List<MediaFile> ofCandidate(long projectId, long candidateId);

    /** The files of a beam, by kind. */
    List<MediaFile> ofBeam(long projectId, long beamId);

    /** Takes the file from its owner, for good when the caller's transaction commits. */
    void remove(MediaFile file);

    /**
     * Takes all files of these candidates of the project, for good when the caller's transaction commits.
     *
     * @return how many, and their sizes together
     */
    RemovedFiles removeOfCandidates(long projectId, Collection<Long> candidateIds);

    /** The same for the files of beams. */
    RemovedFiles removeOfBeams(long projectId, Collection<Long> beamIds);

    /** The file with that path below the media root, as its row has it; the disk is not asked. */
    Optional<StoredMedia> find(String path);
}
