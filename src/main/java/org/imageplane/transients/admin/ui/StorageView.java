package org.imageplane.transients.admin.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.admin.DeletionProgressed;
import org.imageplane.transients.admin.DeletionTarget.OneObservation;
import org.imageplane.transients.admin.DeletionTarget.WholeProject;
import org.imageplane.transients.admin.Deletions;
import org.imageplane.transients.admin.ReconciliationProgressed;
import org.imageplane.transients.admin.Reconciliations;
import org.imageplane.transients.admin.Storage;
import org.imageplane.transients.admin.StoredObservation;
import org.imageplane.transients.admin.StoredProject;
import org.imageplane.transients.replica.NewsMissed;
import org.imageplane.transients.review.live.PageNews;
import org.imageplane.transients.shell.ByteText;
import org.imageplane.transients.shell.Notices;
import org.imageplane.transients.shell.crud.CrudOutcome;
import org.imageplane.transients.shell.crud.CrudPage;
import org.imageplane.transients.shell.crud.CrudWords;
import org.jspecify.annotations.Nullable;

/** How full the disk is, what projects and observations hold, what is being deleted, and whether files and rows agree. */
@Route("admin/storage")
@PageTitle("Storage")
@Menu(title = "Storage", order = 160, icon = "storage")
@RolesAllowed("ADMIN")
class StorageView extends CrudPage<StoredObservation> {

    private static final long serialVersionUID = 1L;

    private final transient Actor admin;
    private final transient Storage storage;
    private final DiskPanel disk = new DiskPanel();
    private final DeletionsPanel deleting;
    private final ReconciliationPanel agreement;
    private final StoredProjectsTable projects;
    private final ProjectFilter project = new ProjectFilter();
    private transient DeletionsPanel.@Nullable State shown;

    /** What changes while one looks. */
    private record Live(DeletionsPanel.State deletions, ReconciliationPanel.State agreement) {}

    StorageView(
            CurrentActor current,
            Storage storage,
            Deletions deletions,
            Reconciliations reconciliations,
            PageNews news) {
        super(
                "admin/storage",
                new CrudWords<>(
                        "observation",
                        "observations",
                        StorageRows::key,
                        row -> "observation %s in %s".formatted(row.observation(), row.project())));
        this.admin = current.require();
        this.storage = storage;
        addClassName("storage-page");
        var offer = new DeletionOffer(admin, deletions);
        deleting = new DeletionsPanel(admin, deletions);
        agreement = new ReconciliationPanel(admin, reconciliations);
        projects =
                new StoredProjectsTable(
                        StorageView::open,
                        row ->
                                offer.ask(
                                        "Delete project %s?".formatted(row.name()),
                                        new WholeProject(row.id()),
                                        this::begun));
        var panels = new Div(disk, agreement);
        panels.addClassName("storage-panels");
        addComponentAtIndex(0, panels);
        addComponentAtIndex(1, deleting);
        addComponentAtIndex(2, heading("Projects"));
        addComponentAtIndex(3, projects);
        addComponentAtIndex(4, heading("Observations"));
        columns()
                .text("observation", "Observation", StoredObservation::observation)
                .text("project", "Project", StorageRows::project)
                .text("given_by", "Uploader", StoredObservation::givenBy)
                .time("given_at", "Uploaded", StoredObservation::givenAt)
                .number("beams", "Beams", StoredObservation::beams)
                .number("candidates", "Candidates", StoredObservation::candidates)
                .number("rated", "Rated", StoredObservation::rated)
                .number("ratings", "Ratings", StoredObservation::ratings)
                .number("files", "Files", StoredObservation::files)
                .number(
                        "bytes",
                        "Size",
                        StoredObservation::bytes,
                        size -> ByteText.of(size.longValue()));
        filter("project", project);
        rows(new StorageRows(admin, storage));
        details(StorageDetails::new);
        deletes(row -> offer.consequences(target(row)), row -> offer.begin(target(row)));
        empty("No observations yet", "They come with the first upload of a survey's script.");
        news.follow(
                this,
                event ->
                        event instanceof DeletionProgressed
                                || event instanceof ReconciliationProgressed
                                || event instanceof NewsMissed,
                this::read,
                this::follow);
        // what happened between reading the tables and following the news
        addAttachListener(event -> event.getUI().access(() -> follow(read())));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Live before = read(); // what ends while the tables are read is seen as an end
        List<StoredProject> all = storage.projects(admin);
        project.offer(all.stream().map(StoredProject::name).toList());
        disk.show(storage.room(admin), all);
        projects.show(all);
        show(before);
        super.beforeEnter(event);
    }

    private Live read() {
        return new Live(deleting.read(), agreement.read());
    }

    private void show(Live live) {
        shown = live.deletions();
        deleting.show(live.deletions());
        agreement.show(live.agreement());
    }

    /** The tables are read again when a deletion began or ended, not at each of its steps. */
    private void follow(Live live) {
        boolean others = live.deletions().isOther(shown);
        show(live);
        if (others) {
            UI.getCurrent().refreshCurrentRoute(false);
        }
    }

    private void begun(CrudOutcome.Done done) {
        Notices.done(done.sentence());
        UI.getCurrent().refreshCurrentRoute(false);
    }

    private static OneObservation target(StoredObservation row) {
        return new OneObservation(row.projectId(), row.observationId());
    }

    private static void open(StoredProject row) {
        UI.getCurrent()
                .navigate(
                        "admin/storage",
                        new QueryParameters(Map.of("project", List.of(row.name()))));
    }

    private static H2 heading(String text) {
        var heading = new H2(text);
        heading.addClassName("panel-title");
        return heading;
    }
}
