package org.imageplane.transients.review.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.imageplane.transients.media.MediaFile;
import org.imageplane.transients.media.MediaFormat;

/** Every file of the candidate and of its beam, to take along; the headers of FITS files, to read. */
class FilesPanel extends Div {

    private final Consumer<MediaFile> onHeader;

    FilesPanel(Consumer<MediaFile> onHeader) {
        this.onHeader = onHeader;
        addClassName("files-panel");
    }

    void show(DeskContent content) {
        removeAll();
        list("Files", content.candidate().files());
        list("Files of the beam", content.beamFiles());
    }

    private void list(String title, List<MediaFile> files) {
        if (files.isEmpty()) {
            return;
        }
        Facts facts = new Facts();
        for (MediaFile file : files) {
            facts.fact(FileWords.of(file.kind()), entry(file), file.kind().name());
        }
        Div section = new Div(new H3(title), facts);
        section.addClassName("section");
        add(section);
    }

    private Span entry(MediaFile file) {
        String name = file.originalName().isBlank() ? file.kind().name() : file.originalName();
        Anchor link = new Anchor(file.url(), name);
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true).setAttribute("title", name);
        Span size = new Span(FileWords.size(file.bytes()));
        size.addClassName("unit");
        Span entry = new Span(link, size);
        if (file.kind().format() == MediaFormat.FITS) {
            NativeButton header = new NativeButton("header", click -> onHeader.accept(file));
            header.addClassName("link-button");
            header.getElement().setAttribute("aria-label", "Header of " + name);
            entry.add(header);
        }
        return entry;
    }
}
