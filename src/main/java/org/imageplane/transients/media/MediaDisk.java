package org.imageplane.transients.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import org.springframework.stereotype.Service;

/** The disk that the media files are on. */
@Service
public class MediaDisk {

    /**
     * How full it is, in bytes.
     *
     * @param free for us; a disk may keep some for its system
     */
    public record Space(long total, long used, long free) {}

    private final MediaSettings settings;

    MediaDisk(MediaSettings settings) {
        this.settings = settings;
    }

    /** How full it is now, with all that others keep on it. */
    public Space space() {
        try {
            FileStore store = Files.getFileStore(settings.root());
            return new Space(
                    store.getTotalSpace(),
                    store.getTotalSpace() - store.getUnallocatedSpace(),
                    store.getUsableSpace());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The disk of the media files does not answer: check MEDIA_ROOT.", e);
        }
    }
}
