package org.imageplane.transients.ingest.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.imageplane.transients.ingest.row.UploadFields;
import org.imageplane.transients.media.IncomingFile;
import org.imageplane.transients.media.MediaKind;
import org.imageplane.transients.media.MediaStore;
import org.imageplane.transients.media.Receipt;
import org.springframework.web.multipart.MultipartFile;

/** The files of one upload; closing it takes away those that were not kept. */
final class ReceivedFiles implements AutoCloseable {

    private final MediaStore media;
    private final UploadFields fields;
    private final List<IncomingFile> files = new ArrayList<>();

    ReceivedFiles(MediaStore media, UploadFields fields) {
        this.media = media;
        this.fields = fields;
    }

    /**
     * Receives the files whose names have a kind.
     *
     * @param doNotKeep hears the name of every other file, and why it is not kept
     * @throws FileTooLargeException when one is larger than its kind may be
     */
    void receive(
            Map<String, MediaKind> kinds,
            Map<String, MultipartFile> sent,
            BiConsumer<String, String> doNotKeep) {
        sent.forEach(
                (name, file) -> {
                    MediaKind kind = kinds.get(name);
                    if (kind == null) {
                        doNotKeep.accept(
                                name,
                                "A file is kept when it is one of %s."
                                        .formatted(
                                                String.join(", ", new TreeSet<>(kinds.keySet()))));
                    } else if (!UploadRequest.isAbsent(file)) {
                        receive(name, kind, file);
                    }
                });
    }

    /**
     * Receives the file that was sent under the name; what is wrong with it becomes a refusal of that field.
     *
     * @throws FileTooLargeException when it is larger than its kind may be
     */
    void receive(String name, MediaKind kind, MultipartFile sent) {
        try (InputStream content = sent.getInputStream()) {
            switch (media.receive(kind, sent.getOriginalFilename(), content)) {
                case Receipt.Received(IncomingFile file) -> files.add(file);
                case Receipt.Refused(String reason) -> fields.refuse(name, reason);
                case Receipt.TooLarge(String reason) ->
                        throw new FileTooLargeException("%s: %s".formatted(name, reason));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file %s could not be read.".formatted(name), e);
        }
    }

    List<IncomingFile> all() {
        return List.copyOf(files);
    }

    @Override
    public void close() {
        files.forEach(IncomingFile::close);
    }
}
