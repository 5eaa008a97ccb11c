package org.imageplane.transients.review.desk;

import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.imageplane.transients.media.MediaFile;
import org.imageplane.transients.review.metadata.MetadataPanel;

/** What was measured, where and when, and the files: everything of the candidate that is no picture. */
class FactsPanel extends Div {

    private final ContextPanel context = new ContextPanel();
    private final GalleryPanel gallery = new GalleryPanel();
    private final CandidatePanel measurements = new CandidatePanel();
    private final MetadataPanel metadata = new MetadataPanel();
    private final FilesPanel files;

    /** {@code onHeader} is told which FITS file's header is to be read. */
    FactsPanel(Consumer<MediaFile> onHeader) {
        files = new FilesPanel(onHeader);
        addClassName("facts-panel");
        add(new Div(context, files), new Div(gallery, measurements, metadata));
    }

    void show(DeskContent content) {
        context.show(content);
        gallery.show(content);
        files.show(content);
        measurements.show(content);
        metadata.show(content.row().metadata(), content.row().attributes());
    }
}
