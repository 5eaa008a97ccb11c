package org.imageplane.transients.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where files are written while nobody knows yet whether they will be kept. */
@Component
class IncomingFolder {

    static final String NAME = ".incoming";
    private static final int NAME_LIMIT = 200;

    private final Path folder;

    IncomingFolder(MediaSettings settings) {
        folder = settings.root().resolve(NAME);
        try {
            DurableFiles.createFolders(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The folder for media files cannot be written: check MEDIA_ROOT.", e);
        }
    }

    Path path() {
        return folder;
    }

    Receipt receive(MediaKind kind, @Nullable String originalName, InputStream content) {
        Path path = folder.resolve(UUID.randomUUID().toString());
        boolean received = false;
        try {
            byte[] head = content.readNBytes(FileHead.LENGTH);
            switch (FileHead.check(kind.format(), head)) {
                case FileHead.Differs(String reason) -> {
                    return new Receipt.Refused(reason);
                }
                case FileHead.Fits fits -> {
                    var written =
                            DurableFiles.write(path, head, content, kind.format().limitBytes());
                    if (!written.complete()) {
                        return new Receipt.TooLarge(tooLarge(kind));
                    }
                    received = true;
                    return new Receipt.Received(
                            new IncomingFile(
                                    kind,
                                    path,
                                    written.bytes(),
                                    HexFormat.of().formatHex(written.sha256().digest()),
                                    plainName(originalName),
                                    fits));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A file could not be received.", e);
        } finally {
            if (!received) {
                delete(path);
            }
        }
    }

    /** Why a file would not be received, judged by its first bytes and its size. */
    static Optional<String> refusal(MediaKind kind, Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            if (FileHead.check(kind.format(), content.readNBytes(FileHead.LENGTH))
                    instanceof FileHead.Differs(String reason)) {
                return Optional.of(reason);
            }
            return Files.size(file) > kind.format().limitBytes()
                    ? Optional.of(tooLarge(kind))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.of("The file cannot be read.");
        }
    }

    private static String tooLarge(MediaKind kind) {
        return "The file is larger than the %d MB that %s may have."
                .formatted(kind.format().limitMb(), kind.format().words());
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last part of what the uploader calls the file, without anything a header or a disk might stumble over. */
    private static String plainName(@Nullable String sent) {
        String name = sent == null ? "" : sent.substring(lastSeparator(sent) + 1);
        String plain = name.replaceAll("[\\p{Cntrl}\"\\\\]", "").strip();
        return plain.substring(Math.max(0, plain.length() - NAME_LIMIT));
    }

    private static int lastSeparator(String sent) {
        return Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\'));
    }
}
