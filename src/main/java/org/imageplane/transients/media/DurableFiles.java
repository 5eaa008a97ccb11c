package org.imageplane.transients.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Writes and moves files so that what was reported as done survives a power cut. */
final class DurableFiles {

    private static final int BUFFER_BYTES = 1 << 16;

    /** How much was written and its SHA-256; {@code complete} is false when the limit was passed. */
    record Written(long bytes, MessageDigest sha256, boolean complete) {}

    private DurableFiles() {}

    /** Writes head and rest to a new file and forces it to the disk, unless it grows beyond the limit. */
    static Written write(Path path, byte[] head, InputStream rest, long limitBytes)
            throws IOException {
        MessageDigest sha256 = sha256();
        try (FileChannel channel =
                        FileChannel.open(
                                path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                var out = new DigestOutputStream(Channels.newOutputStream(channel), sha256)) {
            out.write(head);
            long bytes = head.length;
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = rest.read(buffer); read >= 0; read = rest.read(buffer)) {
                bytes += read;
                if (bytes > limitBytes) {
                    return new Written(bytes, sha256, false);
                }
                out.write(buffer, 0, read);
            }
            channel.force(true);
            return new Written(bytes, sha256, true);
        }
    }

    /** Makes the folder and those above it, each entry forced to the disk. */
    static void createFolders(Path folder) throws IOException {
        Path parent = folder.getParent();
        if (Files.isDirectory(folder) || parent == null) {
            return;
        }
        createFolders(parent);
        Files.createDirectories(folder);
        forceFolder(parent);
    }

    /** Moves the file in one step that is on the disk before this returns. */
    static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        forceFolder(java.util.Objects.requireNonNull(to.getParent()));
    }

    private static void forceFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
