package org.imageplane.transients.admin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.imageplane.transients.admin.StoredProject;
import org.imageplane.transients.shell.ByteText;
import org.imageplane.transients.shell.EmptyState;
import org.imageplane.transients.shell.UtcText;

/** What each project holds; a click shows its observations below. */
class StoredProjectsTable extends Grid<StoredProject> {

    private static final long serialVersionUID = 1L;

    StoredProjectsTable(Consumer<StoredProject> onOpen, Consumer<StoredProject> onDelete) {
        addClassNames("dense", "status");
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        addColumn(
                        LitRenderer.<StoredProject>of("<span>${item.name}</span>")
                                .withProperty("name", StoredProjectsTable::name))
                .setHeader("Project")
                .setComparator(
                        Comparator.comparing(project -> project.name().toLowerCase(Locale.ROOT)))
                .setSortable(true)
                .setWidth("130px")
                .setFlexGrow(1);
        number("Observations", StoredProject::observations);
        number("Beams", StoredProject::beams);
        number("Candidates", StoredProject::candidates);
        number("Rated", StoredProject::rated);
        number("Ratings", StoredProject::ratings);
        number("Files", StoredProject::files);
        addColumn(project -> ByteText.of(project.bytes()))
                .setHeader("Size")
                .setComparator(StoredProject::bytes)
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("92px")
                .setFlexGrow(0);
        addColumn(project -> UtcText.minutes(project.lastGivenAt()))
                .setHeader("Last upload of an observation")
                .setSortable(false)
                .setWidth("158px")
                .setFlexGrow(0);
        addComponentColumn(project -> delete(project, onDelete))
                .setHeader("")
                .setWidth("90px")
                .setFlexGrow(0);
        setEmptyStateComponent(
                new EmptyState("No projects yet", "Make one on the page of projects."));
        addItemClickListener(event -> onOpen.accept(event.getItem()));
    }

    void show(List<StoredProject> projects) {
        setItems(projects);
    }

    private static String name(StoredProject project) {
        return project.leaving() ? project.name() + " (being deleted)" : project.name();
    }

    private static Button delete(StoredProject project, Consumer<StoredProject> onDelete) {
        var button = new Button("Delete …", click -> onDelete.accept(project));
        button.setAriaLabel("Delete project " + project.name());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR, ButtonVariant.SMALL);
        button.setEnabled(!project.leaving());
        return button;
    }

    private void number(String header, ToLongFunction<StoredProject> value) {
        addColumn(project -> String.format(Locale.ROOT, "%,d", value.applyAsLong(project)))
                .setHeader(header)
                .setComparator(Comparator.comparingLong(value))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth(header.length() > 9 ? "112px" : "88px")
                .setFlexGrow(0);
    }
}
