package org.imageplane.transients.catalogue.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.catalogue.PulsarCatalogue;
import org.imageplane.transients.catalogue.PulsarImport;
import org.imageplane.transients.catalogue.psrcat.PsrcatFormatException;

/** Takes a psrcat file from the administrator's computer and says what came of it. */
class CatalogueUpload extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 64_000_000;

    private final transient Actor actor;
    private final transient PulsarImport imports;
    private final transient Runnable imported;
    private final Upload upload = new Upload();
    private final Paragraph outcome = new Paragraph();

    CatalogueUpload(Actor actor, PulsarImport imports, Runnable imported) {
        this.actor = actor;
        this.imports = imports;
        this.imported = imported;
        addClassNames("panel", "pulsar-upload");
        var title = new H2("Another catalogue");
        title.addClassName("panel-title");
        upload.setUploadHandler((UploadHandler) this::take);
        upload.setUploadFormat(UploadFormat.RAW);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setDropLabel(new Span("Drop psrcat.db, with gzip too, or psrcat_pkg.tar.gz"));
        outcome.getElement().setAttribute("role", "status");
        outcome.setVisible(false);
        add(title, upload, outcome);
    }

    private void take(UploadEvent event) {
        try (InputStream content = event.getInputStream()) {
            PulsarCatalogue now = imports.replace(actor, content);
            String sentence =
                    String.format(
                            Locale.ROOT,
                            "%s was imported: psrcat %s with %,d pulsars.",
                            event.getFileName(),
                            now.version(),
                            now.count());
            event.getUI().access(() -> say(sentence, false));
        } catch (PsrcatFormatException | IOException broken) {
            String sentence =
                    "%s was not imported, and nothing changed. %s"
                            .formatted(event.getFileName(), broken.getMessage());
            event.reject("Not imported");
            event.getUI().access(() -> say(sentence, true));
        }
    }

    private void say(String sentence, boolean failed) {
        outcome.setText(sentence);
        outcome.setVisible(true);
        outcome.setClassName("problems", failed);
        upload.clearFileList();
        if (!failed) {
            imported.run();
        }
    }
}
