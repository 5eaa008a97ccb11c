package org.imageplane.transients.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@CleanDatabase
class FileMediaStoreTest {

    @Autowired MediaStore media;
    @Autowired MediaSettings settings;
    @Autowired MediaSweeper sweeper;
    @Autowired Surveys surveys;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    MediaOwner owner;

    @BeforeEach
    void a_candidate() {
        var stored = surveys.aCandidate().store();
        owner =
                MediaOwner.candidate(
                        surveys.aProject("GPM").id(),
                        stored.id(),
                        "1410773120",
                        stored.uid(),
                        surveys.uploader().personId());
    }

    @Test
    void a_kept_file_is_on_the_disk_byte_for_byte_with_its_checksum() throws Exception {
        byte[] png = TestFiles.png(300, 200);
        var incoming = receive(MediaKind.PREVIEW_PNG, "dir/a b.png", png);

        MediaFile kept = transaction.execute(status -> media.keep(owner, incoming));
        incoming.close();

        assertThat(kept.sha256())
                .isEqualTo(
                        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(png)));
        assertThat(kept.originalName()).isEqualTo("a b.png");
        assertThat(kept.width()).isEqualTo(300);
        assertThat(place(kept)).hasBinaryContent(png);
        assertThat(media.ofCandidate(owner.projectId(), owner.candidateId())).containsExactly(kept);
        assertThat(incomingFiles()).isEmpty();
    }

    @Test
    void a_rolled_back_transaction_takes_the_file_with_it() throws IOException {
        var incoming = receive(MediaKind.PREVIEW_PNG, "a.png", TestFiles.png(8, 8));
        var places = new java.util.ArrayList<Path>();

        assertThatThrownBy(
                        () ->
                                transaction.executeWithoutResult(
                                        status -> {
                                            var place = place(media.keep(owner, incoming));
                                            assertThat(place).exists();
                                            places.add(place);
                                            throw new IllegalStateException("the power fails");
                                        }))
                .hasMessage("the power fails");

        assertThat(places.getFirst()).doesNotExist();
        assertThat(media.ofCandidate(owner.projectId(), owner.candidateId())).isEmpty();
        incoming.close();
        assertThat(incomingFiles()).isEmpty();
    }

    @Test
    void a_second_file_of_the_same_kind_never_touches_the_first() throws IOException {
        byte[] first = TestFiles.png(8, 8);
        var incoming = receive(MediaKind.PREVIEW_PNG, "a.png", first);
        MediaFile kept = transaction.execute(status -> media.keep(owner, incoming));
        var second = receive(MediaKind.PREVIEW_PNG, "a.png", TestFiles.png(9, 9));

        assertThatThrownBy(() -> transaction.execute(status -> media.keep(owner, second)))
                .isInstanceOf(org.springframework.dao.DuplicateKeyException.class);
        second.close();

        assertThat(place(kept)).hasBinaryContent(first);
    }

    @Test
    void a_file_is_not_kept_outside_a_transaction() {
        try (var incoming = receive(MediaKind.PREVIEW_PNG, "a.png", TestFiles.png(8, 8))) {
            assertThatThrownBy(() -> media.keep(owner, incoming))
                    .isInstanceOf(IllegalTransactionStateException.class);
        }
    }

    @Test
    void a_stream_that_breaks_leaves_nothing() throws IOException {
        byte[] start = TestFiles.png(64, 64);
        var broken =
                new java.io.SequenceInputStream(
                        new ByteArrayInputStream(start),
                        new InputStream() {
                            @Override
                            public int read() throws IOException {
                                throw new IOException("connection reset");
                            }
                        });

        assertThatThrownBy(() -> media.receive(MediaKind.PREVIEW_PNG, "a.png", broken))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(incomingFiles()).isEmpty();
    }

    @Test
    void leftovers_are_swept_when_they_are_old_and_nothing_else_is() throws IOException {
        var incoming = receive(MediaKind.PREVIEW_PNG, "a.png", TestFiles.png(8, 8));
        MediaFile kept = transaction.execute(status -> media.keep(owner, incoming));
        Path root = settings.root();
        Path abandoned = root.resolve(".incoming").resolve(UUID.randomUUID().toString());
        Path young = root.resolve(".incoming").resolve(UUID.randomUUID().toString());
        Path orphan = place(kept).resolveSibling(UUID.randomUUID() + "-preview-png.png");
        Path foreign = place(kept).resolveSibling("README.txt");
        for (Path path : List.of(abandoned, young, orphan, foreign)) {
            Files.writeString(path, "x");
        }
        var long_ago = FileTime.from(Instant.now().minus(Duration.ofDays(3)));
        for (Path path : List.of(abandoned, orphan, foreign, place(kept))) {
            Files.setLastModifiedTime(path, long_ago);
        }

        sweeper.sweep(Instant.now().minus(Duration.ofDays(1)));

        assertThat(abandoned).doesNotExist();
        assertThat(orphan).doesNotExist();
        assertThat(young).exists();
        assertThat(foreign).exists();
        assertThat(place(kept)).exists();
        Files.delete(young);
        Files.delete(foreign);
    }

    private IncomingFile receive(MediaKind kind, String name, byte[] content) {
        return ((Receipt.Received) media.receive(kind, name, new ByteArrayInputStream(content)))
                .file();
    }

    private Path place(MediaFile file) {
        return media.find(file.url().substring("/media/".length())).orElseThrow().location();
    }

    private List<Path> incomingFiles() throws IOException {
        try (var files = Files.list(settings.root().resolve(".incoming"))) {
            return files.toList();
        }
    }
}
