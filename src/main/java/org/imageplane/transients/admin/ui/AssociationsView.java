package org.imageplane.transients.admin.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.admin.AssociationList;
import org.imageplane.transients.admin.ListedAssociation;
import org.imageplane.transients.crossmatch.Association.State;
import org.imageplane.transients.crossmatch.AssociationRefusedException;
import org.imageplane.transients.crossmatch.Associations;
import org.imageplane.transients.shell.UtcText;
import org.imageplane.transients.shell.crud.CrudAct;
import org.imageplane.transients.shell.crud.CrudChoice;
import org.imageplane.transients.shell.crud.CrudOutcome;
import org.imageplane.transients.shell.crud.CrudPage;
import org.imageplane.transients.shell.crud.CrudWords;
import org.imageplane.transients.survey.Project;
import org.imageplane.transients.survey.Projects;

/** What candidates are associated with, proposed or said by somebody, to be confirmed or removed. */
@Route("admin/associations")
@PageTitle("Associations")
@Menu(title = "Associations", order = 145, icon = "link")
@RolesAllowed("ADMIN")
class AssociationsView extends CrudPage<ListedAssociation> {

    private static final long serialVersionUID = 1L;

    private final transient Actor admin;
    private final transient Associations associations;
    private final transient Projects projects;
    private final ProjectFilter project = new ProjectFilter();

    AssociationsView(
            CurrentActor current,
            AssociationList list,
            Associations associations,
            Projects projects) {
        super(
                "admin/associations",
                new CrudWords<>(
                        "association",
                        "associations",
                        ListedAssociation::id,
                        row -> "%s and %s".formatted(row.candidate(), row.source().name())));
        this.admin = current.require();
        this.associations = associations;
        this.projects = projects;
        columns()
                .text("source", "Source", row -> row.source().name())
                .word("catalogue", "Catalogue", row -> row.source().catalogue())
                .word("state", "State", row -> word(row.state()))
                .text("candidate", "Candidate", ListedAssociation::candidate)
                .word("project", "Project", ListedAssociation::project)
                .word("observation", "Observation", ListedAssociation::observation)
                .word(
                        "username",
                        "Who",
                        row -> row.username() == null ? "proposed" : row.username())
                .time("changed", "When", ListedAssociation::changedAt);
        filter("project", project);
        filter("state", states());
        rows(new ListingRows<>(admin, list, "state"));
        act(
                CrudAct.of("Confirm", (ListedAssociation row) -> say(row, true))
                        .when(row -> row.state() != State.CONFIRMED));
        act(
                CrudAct.of("Remove", (ListedAssociation row) -> say(row, false))
                        .when(row -> row.state() != State.REMOVED)
                        .asking(
                                row ->
                                        "%s is then not associated with %s any more. What was said before stays in the history."
                                                .formatted(row.candidate(), row.source().name())));
        details(this::details);
        empty(
                "No associations yet",
                "They are proposed when candidates lie near known sources, or said by raters.");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        project.offer(projects.visibleTo(admin).stream().map(Project::name).toList());
        super.beforeEnter(event);
    }

    private CrudOutcome say(ListedAssociation row, boolean confirmed) {
        try {
            if (confirmed) {
                associations.confirm(admin, row.candidateId(), row.source());
            } else {
                associations.remove(admin, row.candidateId(), row.source());
            }
            return CrudOutcome.done(row.id(), confirmed ? "Confirmed." : "Removed.");
        } catch (AssociationRefusedException | NoSuchElementException refused) {
            return CrudOutcome.refused(String.valueOf(refused.getMessage()));
        }
    }

    private Div details(ListedAssociation row) {
        var details = new Div(new Anchor("candidates/" + row.candidateId(), "Open the candidate"));
        details.addClassName("storage-details");
        if (!row.reason().isEmpty()) {
            details.add(new Paragraph("Proposed: " + row.reason()));
        }
        details.add(new H3("History"));
        associations.history(admin, row.candidateId()).stream()
                .filter(change -> change.source().name().equals(row.source().name()))
                .forEach(
                        change ->
                                details.add(
                                        new Paragraph(
                                                "%s: %s by %s"
                                                        .formatted(
                                                                UtcText.minutes(change.changedAt()),
                                                                word(change.state()),
                                                                change.username() == null
                                                                        ? "the application"
                                                                        : change.username()))));
        return details;
    }

    private static CrudChoice states() {
        Map<String, String> choices = new LinkedHashMap<>();
        for (State state : State.values()) {
            choices.put(state.name(), word(state));
        }
        return new CrudChoice("State", "Any state", choices);
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
