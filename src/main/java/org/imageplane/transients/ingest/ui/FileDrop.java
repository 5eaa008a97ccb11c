package org.imageplane.transients.ingest.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import org.imageplane.transients.shell.Notices;

/** Takes files from the person's computer, each streamed to the disk as it comes. */
class FileDrop extends Div {

    private static final long serialVersionUID = 1L;
    private static final double MEGA = 1e6;

    private final SerializableSupplier<ImportJob> job;
    private final Upload upload = new Upload();
    private final Paragraph received = new Paragraph();

    FileDrop(SerializableSupplier<ImportJob> job) {
        this.job = job;
        addClassName("import-files");
        upload.setUploadHandler((UploadHandler) this::take);
        upload.setUploadFormat(UploadFormat.RAW);
        upload.setDropLabel(
                new Span(
                        "Drop a table (FITS, VOTable, CSV) with its pictures, or a zip file of them"));
        received.addClassName("numbers");
        add(upload, received);
    }

    private void take(UploadEvent event) {
        try (InputStream content = event.getInputStream()) {
            job.get().take(event.getFileName(), content);
        } catch (IOException refused) {
            String sentence = String.valueOf(refused.getMessage());
            event.reject(sentence);
            event.getUI().access(() -> Notices.error(sentence));
        }
    }

    void show(ImportState state) {
        upload.setVisible(!state.isBusy());
        received.setText(
                state.files() == 0
                        ? "Nothing is sent yet. Files may be sent in several goes; one of the same name takes the other's place."
                        : "%,d %s, %.1f MB"
                                .formatted(
                                        state.files(),
                                        state.files() == 1 ? "file" : "files",
                                        state.bytes() / MEGA));
    }

    /** Forgets the list of names. */
    void clear() {
        upload.clearFileList();
    }
}
