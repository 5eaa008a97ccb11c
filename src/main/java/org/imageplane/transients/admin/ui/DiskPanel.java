package org.imageplane.transients.admin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.progressbar.ProgressBarVariant;
import java.util.List;
import org.imageplane.transients.admin.Storage;
import org.imageplane.transients.admin.StoredProject;
import org.imageplane.transients.shell.ByteText;

/** How full the disk of the media files is, and how large the database. */
class DiskPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final double NEARLY_FULL = 0.9;

    private final ProgressBar bar = new ProgressBar();
    private final Paragraph used = new Paragraph();
    private final Paragraph ours = new Paragraph();

    DiskPanel() {
        addClassNames("panel", "disk-panel");
        var title = new H2("Disk");
        title.addClassName("panel-title");
        used.addClassName("numbers");
        ours.addClassNames("secondary", "numbers");
        bar.getElement().setAttribute("aria-label", "Disk used");
        add(title, bar, used, ours);
    }

    void show(Storage.Room room, List<StoredProject> projects) {
        var disk = room.disk();
        double share = disk.total() == 0 ? 0 : (double) disk.used() / disk.total();
        bar.setValue(Math.clamp(share, 0, 1));
        if (share > NEARLY_FULL) {
            bar.addThemeVariants(ProgressBarVariant.ERROR);
        } else {
            bar.removeThemeVariants(ProgressBarVariant.ERROR);
        }
        used.setText(
                "%s of %s used (%.0f%%), %s free"
                        .formatted(
                                ByteText.of(disk.used()),
                                ByteText.of(disk.total()),
                                share * 100,
                                ByteText.of(disk.free())));
        long files = projects.stream().mapToLong(StoredProject::files).sum();
        long bytes = projects.stream().mapToLong(StoredProject::bytes).sum();
        ours.setText(
                "%s of candidates and beams: %s. The database: %s, wherever that is."
                        .formatted(
                                DeletionOffer.count(files, "file"),
                                ByteText.of(bytes),
                                ByteText.of(room.databaseBytes())));
    }
}
