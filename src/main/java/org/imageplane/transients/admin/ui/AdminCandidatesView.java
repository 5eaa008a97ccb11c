package org.imageplane.transients.admin.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.admin.DeletionTarget.Chosen;
import org.imageplane.transients.admin.Deletions;
import org.imageplane.transients.candidate.CandidateNames;
import org.imageplane.transients.candidate.CandidateRow;
import org.imageplane.transients.candidate.CandidateSearch;
import org.imageplane.transients.shell.Notices;
import org.imageplane.transients.shell.crud.CrudForm;
import org.imageplane.transients.shell.crud.CrudOutcome;
import org.imageplane.transients.shell.crud.CrudPage;
import org.imageplane.transients.shell.crud.CrudQuery;
import org.imageplane.transients.shell.crud.CrudWords;
import org.imageplane.transients.survey.Project;
import org.imageplane.transients.survey.Projects;

/** Candidates, to be found, called by another name, or deleted; what was measured is never changed by hand. */
@Route("admin/candidates")
@PageTitle("Candidates, as administrator")
@Menu(title = "Candidates", order = 135, icon = "target")
@RolesAllowed("ADMIN")
class AdminCandidatesView extends CrudPage<CandidateRow> {

    private static final long serialVersionUID = 1L;

    /** More than these go by observation, on the storage page. */
    private static final int MOST_AT_ONCE = 5_000;

    /** What the form fills. */
    public record Draft(String name) {}

    private final transient Actor admin;
    private final transient CandidateNames names;
    private final transient Projects projects;
    private final transient CandidateRows found;
    private final transient DeletionOffer offer;
    private final ProjectFilter project = new ProjectFilter();
    private final TextField observation = new TextField();
    private final Button deleteFound = new Button("Delete all found …", click -> deleteFound());
    private transient CrudQuery asked = CrudQuery.ALL;

    AdminCandidatesView(
            CurrentActor current,
            CandidateSearch search,
            CandidateNames names,
            Projects projects,
            Deletions deletions) {
        super(
                "admin/candidates",
                new CrudWords<>("candidate", "candidates", CandidateRow::id, CandidateRow::name));
        this.admin = current.require();
        this.names = names;
        this.projects = projects;
        this.found = new CandidateRows(admin, search);
        this.offer = new DeletionOffer(admin, deletions);
        columns()
                .text("name", "Name", CandidateRow::name)
                .unsortedNumber("id", "Id", CandidateRow::id, String::valueOf)
                .unsorted("project", "Project", CandidateRow::project)
                .unsorted("observation", "Observation", CandidateRow::observation)
                .unsortedNumber("beam", "Beam", CandidateRow::beam, String::valueOf)
                .unsorted("ra", "RA", row -> row.position().raHms())
                .unsorted("dec", "Dec", row -> row.position().decDms())
                .unsorted("known", "Known source", CandidateRow::knownName)
                .unsortedNumber("ratings", "Ratings", CandidateRow::ratingCount, String::valueOf);
        observation.setPlaceholder("Observation");
        observation.setAriaLabel("Observation");
        observation.setClearButtonVisible(true);
        observation.setValueChangeMode(ValueChangeMode.LAZY);
        filter("project", project);
        filter("observation", observation);
        deleteFound.addThemeVariants(ButtonVariant.ERROR);
        tool(deleteFound);
        rows(found);
        form(
                new CrudForm<>(Draft.class, (CandidateRow row) -> new Draft(row.name()))
                        .field(
                                "name",
                                new TextField("Name"),
                                rules -> rules.asRequired("Give it a name."))
                        .changes(this::rename));
        details(row -> new Anchor("candidates/" + row.id(), "Open it on the rating desk"));
        deletes(
                row -> offer.consequences(new Chosen(row.projectId(), Set.of(row.id()))),
                row -> offer.begin(new Chosen(row.projectId(), Set.of(row.id()))));
        empty("No candidates yet", "They come with the first upload of a survey's script.");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        project.offer(projects.visibleTo(admin).stream().map(Project::name).toList());
        asked = asked(event.getLocation().getQueryParameters());
        deleteFound.setEnabled(!asked.filter("project").isEmpty() && limits(asked));
        deleteFound.setTooltipText(
                "Choose a project, and search or name an observation: then all that is found can be deleted.");
        super.beforeEnter(event);
    }

    private static boolean limits(CrudQuery query) {
        return !query.search().isEmpty() || !query.filter("observation").isEmpty();
    }

    private static CrudQuery asked(QueryParameters address) {
        Map<String, String> filters = new HashMap<>();
        for (String key : new String[] {"project", "observation"}) {
            address.getSingleParameter(key)
                    .filter(value -> !value.isBlank())
                    .ifPresent(value -> filters.put(key, value));
        }
        return new CrudQuery(address.getSingleParameter("q").orElse(""), filters, "", false);
    }

    private void deleteFound() {
        long count = found.count(asked);
        long projectId = projects.find(admin, asked.filter("project")).map(Project::id).orElse(-1L);
        if (count == 0 || projectId < 0) {
            Notices.error("Nothing is found that could be deleted.");
        } else if (count > MOST_AT_ONCE) {
            Notices.error(
                    "These are %,d candidates; at most %,d are deleted at once. Search for fewer, or delete the observation on the storage page."
                            .formatted(count, MOST_AT_ONCE));
        } else {
            offer.ask(
                    "Delete the candidates that were found?",
                    new Chosen(projectId, found.ids(asked, MOST_AT_ONCE)),
                    done -> {
                        Notices.done(done.sentence());
                        UI.getCurrent().refreshCurrentRoute(false);
                    });
        }
    }

    private CrudOutcome rename(CandidateRow row, Draft draft) {
        try {
            return names.rename(admin, row.id(), draft.name())
                    .map(no -> CrudOutcome.refused("name", no))
                    .orElseGet(() -> CrudOutcome.done(row.id(), "Saved."));
        } catch (NoSuchElementException gone) {
            return CrudOutcome.refused(String.valueOf(gone.getMessage()));
        }
    }
}
