package org.imageplane.transients.ingest.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imageplane.transients.ingest.meter.UploadMeters;
import org.imageplane.transients.media.IncomingFile;
import org.imageplane.transients.media.MediaKind;
import org.imageplane.transients.media.MediaStore;
import org.imageplane.transients.media.Receipt;
import org.springframework.stereotype.Component;

/** Takes copies of a folder's files into the media store. */
@Component
class FileReceiver {

    private final MediaStore media;
    private final UploadMeters meters;

    FileReceiver(MediaStore media, UploadMeters meters) {
        this.media = media;
        this.meters = meters;
    }

    /**
     * Receives the files one after the other into the list, which the caller closes whatever happens.
     *
     * @return why one of them is not taken; empty when all are
     */
    Optional<String> receive(Map<MediaKind, Path> files, List<IncomingFile> received) {
        for (Map.Entry<MediaKind, Path> file : files.entrySet()) {
            Path path = file.getValue();
            try (InputStream content = Files.newInputStream(path)) {
                String name = String.valueOf(path.getFileName());
                switch (media.receive(file.getKey(), name, content)) {
                    case Receipt.Received(IncomingFile incoming) -> {
                        received.add(incoming);
                        meters.received(UploadMeters.Way.FOLDER, incoming.bytes());
                    }
                    case Receipt.Refused(String reason) -> {
                        return Optional.of(sentence(path, reason));
                    }
                    case Receipt.TooLarge(String reason) -> {
                        return Optional.of(sentence(path, reason));
                    }
                }
            } catch (IOException unreadable) {
                return Optional.of(
                        sentence(path, "The file cannot be read: " + unreadable.getMessage()));
            }
        }
        return Optional.empty();
    }

    /** Which file it is that something is wrong with, and what. */
    String sentence(Path file, String reason) {
        return "%s: %s".formatted(file.getFileName(), reason);
    }
}
