package org.imageplane.transients.admin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.NoSuchElementException;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.admin.Deletions;
import org.imageplane.transients.admin.ListedObservation;
import org.imageplane.transients.admin.ObservationList;
import org.imageplane.transients.shell.crud.CrudChoice;
import org.imageplane.transients.shell.crud.CrudForm;
import org.imageplane.transients.shell.crud.CrudOutcome;
import org.imageplane.transients.shell.crud.CrudPage;
import org.imageplane.transients.shell.crud.CrudWords;
import org.imageplane.transients.sky.SkyPosition;
import org.imageplane.transients.survey.Observation;
import org.imageplane.transients.survey.ObservationFacts;
import org.imageplane.transients.survey.Project;
import org.imageplane.transients.survey.Projects;
import org.jspecify.annotations.Nullable;

/** All observations: what is known of each, which can be corrected, and which projects have it. */
@Route("admin/observations")
@PageTitle("Observations")
@Menu(title = "Observations", order = 125, icon = "observation")
@RolesAllowed("ADMIN")
class ObservationsView extends CrudPage<ListedObservation> {

    private static final long serialVersionUID = 1L;

    private final transient Actor admin;
    private final transient ObservationFacts facts;
    private final transient Projects projects;
    private final transient DeletionOffer offer;
    private final ProjectFilter project = new ProjectFilter();

    /** What the form fills, as it is typed. */
    public record Draft(
            String name,
            String pointing,
            String start,
            String stop,
            String centreFrequencyMhz,
            String frequencyResolutionKhz,
            String integrationTimeS) {

        static Draft of(ListedObservation row) {
            Observation known = row.observation();
            return new Draft(
                    known.name(),
                    FactText.of(pointed(known)),
                    FactText.of((Object) known.startTime()),
                    FactText.of((Object) known.stopTime()),
                    FactText.of((Object) known.centreFrequencyMhz()),
                    FactText.of((Object) known.frequencyResolutionKhz()),
                    FactText.of((Object) known.integrationTimeS()));
        }

        ObservationFacts.Facts facts() {
            return new ObservationFacts.Facts(
                    name,
                    FactText.position(pointing),
                    FactText.time(start),
                    FactText.time(stop),
                    FactText.number(centreFrequencyMhz),
                    FactText.number(frequencyResolutionKhz),
                    FactText.number(integrationTimeS));
        }
    }

    ObservationsView(
            CurrentActor current,
            ObservationList list,
            ObservationFacts facts,
            Projects projects,
            Deletions deletions) {
        super(
                "admin/observations",
                new CrudWords<>(
                        "observation",
                        "observations",
                        row -> row.observation().id(),
                        row -> row.observation().externalId()));
        this.admin = current.require();
        this.facts = facts;
        this.projects = projects;
        this.offer = new DeletionOffer(admin, deletions);
        columns()
                .text("id", "Id", row -> row.observation().externalId())
                .text("name", "Name", row -> row.observation().name())
                .time("start", "Start", row -> row.observation().startTime())
                .number("ra", "RA", row -> row.observation().raDeg(), ra -> hms(ra.doubleValue()))
                .number(
                        "dec",
                        "Dec",
                        row -> row.observation().decDeg(),
                        dec -> dms(dec.doubleValue()))
                .number(
                        "frequency",
                        "Frequency [MHz]",
                        row -> row.observation().centreFrequencyMhz());
        filter("project", project);
        filter(
                "orphans",
                new CrudChoice(
                        "Projects", "With or without projects", Map.of("none", "In no project")));
        rows(new ListingRows<>(admin, list, "orphans"));
        form(form());
        details(this::holders);
        empty("No observations yet", "They come with the first upload of a survey's script.");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        project.offer(projects.visibleTo(admin).stream().map(Project::name).toList());
        super.beforeEnter(event);
    }

    private CrudForm<ListedObservation, Draft> form() {
        return new CrudForm<>(Draft.class, Draft::of)
                .field("name", new TextField("Name"))
                .field(
                        "pointing",
                        hinted("Pointing (RA Dec)", "Degrees or 17:55:34.9 -25:27:49"),
                        FactText::isPosition)
                .field("start", hinted("Start (UTC)", "2024-09-19T09:25:02Z"), FactText::isTime)
                .field("stop", hinted("Stop (UTC)", "2024-09-19T09:29:58Z"), FactText::isTime)
                .field(
                        "centreFrequencyMhz",
                        new TextField("Centre frequency [MHz]"),
                        FactText::isPositive)
                .field(
                        "frequencyResolutionKhz",
                        new TextField("Frequency resolution [kHz]"),
                        FactText::isPositive)
                .field(
                        "integrationTimeS",
                        new TextField("Integration time [s]"),
                        FactText::isPositive)
                .changes(this::change);
    }

    private CrudOutcome change(ListedObservation row, Draft draft) {
        long id = row.observation().id();
        try {
            return facts.change(admin, id, draft.facts())
                    .map(no -> CrudOutcome.refused(no.field(), no.sentence()))
                    .orElseGet(() -> CrudOutcome.done(id, "Saved, for all projects that have it."));
        } catch (NoSuchElementException gone) {
            return CrudOutcome.refused(String.valueOf(gone.getMessage()));
        }
    }

    private Div holders(ListedObservation row) {
        return new ObservationHolders(row, offer, this::done);
    }

    private static TextField hinted(String label, String hint) {
        var field = new TextField(label);
        field.setPlaceholder(hint);
        return field;
    }

    private static @Nullable SkyPosition pointed(Observation known) {
        Double ra = known.raDeg();
        Double dec = known.decDeg();
        return ra == null || dec == null ? null : new SkyPosition(ra, dec);
    }

    private static String hms(double raDeg) {
        return new SkyPosition(raDeg, 0).raHms();
    }

    private static String dms(double decDeg) {
        return new SkyPosition(0, decDeg).decDms();
    }
}
