package org.imageplane.transients.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Files below one root, each with a row that names its kind, size and checksum. */
@Service
class FileMediaStore implements MediaStore {

    private static final String SELECT =
            """
            select project_id, kind, path, bytes, sha256, original_name, width, height from media_file\s""";

    private final JdbcClient jdbc;
    private final IncomingFolder incoming;
    private final Path root;

    FileMediaStore(JdbcClient jdbc, IncomingFolder incoming, MediaSettings settings) {
        this.jdbc = jdbc;
        this.incoming = incoming;
        this.root = settings.root();
    }

    @Override
    public Receipt receive(MediaKind kind, @Nullable String originalName, InputStream content) {
        return incoming.receive(kind, originalName, content);
    }

    @Override
    public Optional<String> refusal(MediaKind kind, Path file) {
        return IncomingFolder.refusal(kind, file);
    }

    @Override
    public Map<Long, Set<MediaKind>> kindsOf(long projectId, Collection<Long> candidateIds) {
        Map<Long, Set<MediaKind>> kinds = new HashMap<>();
        if (!candidateIds.isEmpty()) {
            jdbc.sql(
                            """
                            select candidate_id, kind from media_file
                            where project_id = :project and candidate_id in (:candidates)
                            """)
                    .param("project", projectId)
                    .param("candidates", candidateIds)
                    .query(
                            rs -> {
                                kinds.computeIfAbsent(
                                                rs.getLong("candidate_id"),
                                                id -> EnumSet.noneOf(MediaKind.class))
                                        .add(MediaKind.valueOf(rs.getString("kind")));
                            });
        }
        return kinds;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public MediaFile keep(MediaOwner owner, IncomingFile file) {
        String path = owner.pathOf(file.kind());
        MediaFile kept = file.as(path);
        insert(owner, kept, path);
        moveIntoPlace(file, root.resolve(path));
        return kept;
    }

    private void insert(MediaOwner owner, MediaFile file, String path) {
        jdbc.sql(
                        """
                        insert into media_file (project_id, candidate_id, beam_id, kind, path, bytes, sha256,
                            content_type, original_name, width, height, created_by)
                        values (:project, :candidate, :beam, :kind, :path, :bytes, :sha256,
                            :contentType, :originalName, :width, :height, :uploader)
                        """)
                .param("project", owner.projectId())
                .param("candidate", owner.candidateId())
                .param("beam", owner.beamId())
                .param("kind", file.kind().name())
                .param("path", path)
                .param("bytes", file.bytes())
                .param("sha256", file.sha256())
                .param("contentType", file.kind().contentType())
                .param("originalName", file.originalName())
                .param("width", file.width())
                .param("height", file.height())
                .param("uploader", owner.uploaderId())
                .update();
    }

    private static void moveIntoPlace(IncomingFile file, Path place) {
        TransactionSynchronizationManager.registerSynchronization(
                new TakenAway(place, TransactionSynchronization.STATUS_ROLLED_BACK));
        try {
            DurableFiles.createFolders(Objects.requireNonNull(place.getParent()));
            DurableFiles.move(file.path(), place);
        } catch (IOException e) {
            throw new UncheckedIOException("A file could not be put in its place.", e);
        }
    }

    @Override
    public List<MediaFile> ofCandidate(long projectId, long candidateId) {
        return of("candidate_id = :owner", projectId, candidateId);
    }

    @Override
    public List<MediaFile> ofBeam(long projectId, long beamId) {
        return of("candidate_id is null and beam_id = :owner", projectId, beamId);
    }

    private List<MediaFile> of(String condition, long projectId, long ownerId) {
        return jdbc
                .sql(SELECT + "where project_id = :project and " + condition + " order by id")
                .param("project", projectId)
                .param("owner", ownerId)
                .query(this::row)
                .list()
                .stream()
                .map(StoredMedia::file)
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(MediaFile file) {
        String path = file.path();
        jdbc.sql("delete from media_file where path = :path").param("path", path).update();
        TransactionSynchronizationManager.registerSynchronization(
                new TakenAway(root.resolve(path), TransactionSynchronization.STATUS_COMMITTED));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public RemovedFiles removeOfCandidates(long projectId, Collection<Long> candidateIds) {
        return remove("candidate_id = any(:owners)", projectId, candidateIds);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public RemovedFiles removeOfBeams(long projectId, Collection<Long> beamIds) {
        return remove("beam_id = any(:owners) and candidate_id is null", projectId, beamIds);
    }

    private RemovedFiles remove(String condition, long projectId, Collection<Long> owners) {
        var removed = new RemovedPaths(root);
        jdbc.sql(
                        "delete from media_file where project_id = :project and "
                                + condition
                                + " returning path, bytes")
                .param("project", projectId)
                .param("owners", owners.toArray(Long[]::new))
                .query(
                        rs -> {
                            removed.add(rs.getString("path"), rs.getLong("bytes"));
                        });
        TransactionSynchronizationManager.registerSynchronization(removed);
        return removed.sum();
    }

    @Override
    public Optional<StoredMedia> find(String path) {
        if (path.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return jdbc.sql(SELECT + "where path = :path")
                .param("path", path)
                .query(this::row)
                .optional();
    }

    private StoredMedia row(ResultSet rs, int number) throws SQLException {
        String path = rs.getString("path");
        return new StoredMedia(
                new MediaFile(
                        MediaKind.valueOf(rs.getString("kind")),
                        MediaFile.urlOf(path),
                        rs.getLong("bytes"),
                        rs.getString("sha256"),
                        rs.getString("original_name"),
                        rs.getObject("width", Integer.class),
                        rs.getObject("height", Integer.class)),
                rs.getLong("project_id"),
                root.resolve(path));
    }
}
