package org.imageplane.transients.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imageplane.transients.media.MediaDifference.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of files, each held against its file. */
@Component
class ComparedRows {

    private record Row(
            long projectId,
            long id,
            @Nullable Long candidateId,
            String path,
            long bytes,
            String sha256) {}

    private final JdbcClient jdbc;

    ComparedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    MediaComparison.Rows compare(
            Path root, long afterProject, long afterRow, int limit, boolean checksums) {
        List<Row> rows =
                jdbc.sql(
                                """
                                select project_id, id, candidate_id, path, bytes, sha256 from media_file
                                where (project_id, id) > (:project, :id) order by project_id, id limit :limit
                                """)
                        .param("project", afterProject)
                        .param("id", afterRow)
                        .param("limit", limit)
                        .query(Row.class)
                        .list();
        List<MediaDifference> found = new ArrayList<>();
        long bytes = 0;
        for (Row row : rows) {
            bytes += row.bytes();
            difference(root, row, checksums).filter(any -> isThere(row)).ifPresent(found::add);
        }
        return rows.isEmpty()
                ? new MediaComparison.Rows(afterProject, afterRow, 0, 0, List.of())
                : new MediaComparison.Rows(
                        rows.getLast().projectId(), rows.getLast().id(), rows.size(), bytes, found);
    }

    /** Those of the paths that have a row. */
    Set<String> known(Collection<String> paths) {
        return paths.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        jdbc.sql("select path from media_file where path = any(:paths)")
                                .param("paths", paths.toArray(String[]::new))
                                .query(String.class)
                                .list());
    }

    /** A row that went while its file was looked at went with it. */
    private boolean isThere(Row row) {
        return !known(List.of(row.path())).isEmpty();
    }

    private static Optional<MediaDifference> difference(Path root, Row row, boolean checksums) {
        Path file = root.resolve(row.path());
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.size() != row.bytes()) {
                return Optional.of(difference(Kind.OTHER_SIZE, row, attributes));
            }
            return checksums && !sha256(file).equals(row.sha256())
                    ? Optional.of(difference(Kind.OTHER_CHECKSUM, row, attributes))
                    : Optional.empty();
        } catch (NoSuchFileException none) {
            return Optional.of(difference(Kind.MISSING, row, null));
        } catch (IOException e) {
            throw new UncheckedIOException("A file below MEDIA_ROOT cannot be read.", e);
        }
    }

    private static MediaDifference difference(
            Kind kind, Row row, @Nullable BasicFileAttributes file) {
        return new MediaDifference(
                kind,
                row.path(),
                row.projectId(),
                row.candidateId(),
                row.bytes(),
                file == null ? null : file.size(),
                file == null ? null : file.lastModifiedTime().toInstant());
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file);
                var digest = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
