package org.imageplane.transients.admin.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.NoSuchElementException;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.admin.BeamList;
import org.imageplane.transients.admin.DeletionTarget.OneBeam;
import org.imageplane.transients.admin.Deletions;
import org.imageplane.transients.admin.ListedBeam;
import org.imageplane.transients.shell.crud.CrudForm;
import org.imageplane.transients.shell.crud.CrudOutcome;
import org.imageplane.transients.shell.crud.CrudPage;
import org.imageplane.transients.shell.crud.CrudWords;
import org.imageplane.transients.sky.SkyPosition;
import org.imageplane.transients.survey.ObservationFacts;
import org.imageplane.transients.survey.Project;
import org.imageplane.transients.survey.Projects;
import org.jspecify.annotations.Nullable;

/** The beams of observations in projects: where they look, and their deletion with their candidates. */
@Route("admin/beams")
@PageTitle("Beams")
@Menu(title = "Beams", order = 130, icon = "beam")
@RolesAllowed("ADMIN")
class BeamsView extends CrudPage<ListedBeam> {

    private static final long serialVersionUID = 1L;

    /** What the form fills, as it is typed. */
    public record Draft(String description, String centre) {}

    private final transient Actor admin;
    private final transient ObservationFacts facts;
    private final transient Projects projects;
    private final ProjectFilter project = new ProjectFilter();

    BeamsView(
            CurrentActor current,
            BeamList list,
            ObservationFacts facts,
            Projects projects,
            Deletions deletions) {
        super(
                "admin/beams",
                new CrudWords<>(
                        "beam",
                        "beams",
                        ListedBeam::id,
                        row ->
                                "beam %d of %s in %s"
                                        .formatted(row.index(), row.observation(), row.project())));
        this.admin = current.require();
        this.facts = facts;
        this.projects = projects;
        var offer = new DeletionOffer(admin, deletions);
        columns()
                .text("project", "Project", BeamsView::projectOf)
                .text("observation", "Observation", ListedBeam::observation)
                .number("index", "Index", ListedBeam::index)
                .longText("description", "Description", ListedBeam::description)
                .number(
                        "ra",
                        "RA",
                        row -> degrees(row, true),
                        ra -> new SkyPosition(ra.doubleValue(), 0).raHms())
                .number(
                        "dec",
                        "Dec",
                        row -> degrees(row, false),
                        dec -> new SkyPosition(0, dec.doubleValue()).decDms())
                .unsorted("candidates", "Candidates", row -> "%,d".formatted(row.candidates()));
        filter("project", project);
        rows(new ListingRows<>(admin, list, ""));
        form(
                new CrudForm<>(Draft.class, BeamsView::draft)
                        .field("description", new TextField("Description"))
                        .field("centre", new TextField("Centre (RA Dec)"), FactText::isPosition)
                        .changes(this::change));
        deletes(
                row -> offer.consequences(new OneBeam(row.projectId(), row.id())),
                row -> offer.begin(new OneBeam(row.projectId(), row.id())));
        empty(
                "No beams",
                "Surveys with several beams an observation upload them; others have none.");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        project.offer(projects.visibleTo(admin).stream().map(Project::name).toList());
        super.beforeEnter(event);
    }

    private CrudOutcome change(ListedBeam row, Draft draft) {
        try {
            return facts.changeBeam(
                            admin, row.id(), draft.description(), FactText.position(draft.centre()))
                    .map(no -> CrudOutcome.refused(no.field(), no.sentence()))
                    .orElseGet(() -> CrudOutcome.done(row.id(), "Saved."));
        } catch (NoSuchElementException gone) {
            return CrudOutcome.refused(String.valueOf(gone.getMessage()));
        }
    }

    private static Draft draft(ListedBeam row) {
        return new Draft(row.description(), FactText.of(row.centre()));
    }

    private static String projectOf(ListedBeam row) {
        return row.leaving() ? row.project() + " (being deleted)" : row.project();
    }

    private static @Nullable Double degrees(ListedBeam row, boolean ra) {
        SkyPosition centre = row.centre();
        return centre == null ? null : ra ? centre.raDeg() : centre.decDeg();
    }
}
