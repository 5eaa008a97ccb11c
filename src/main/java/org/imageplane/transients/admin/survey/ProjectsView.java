package org.imageplane.transients.admin.survey;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.validator.IntegerRangeValidator;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.account.People;
import org.imageplane.transients.shell.crud.CrudForm;
import org.imageplane.transients.shell.crud.CrudOutcome;
import org.imageplane.transients.shell.crud.CrudPage;
import org.imageplane.transients.shell.crud.CrudWords;
import org.imageplane.transients.survey.AlreadyThereException;
import org.imageplane.transients.survey.NewProject;
import org.imageplane.transients.survey.Project;
import org.imageplane.transients.survey.ProjectChange;
import org.imageplane.transients.survey.ProjectFacts;
import org.imageplane.transients.survey.Projects;
import org.imageplane.transients.survey.RatingScale;
import org.jspecify.annotations.Nullable;

/** Projects: how their candidates are rated, and who sees them. They are deleted on the page of the storage. */
@Route("admin/projects")
@PageTitle("Projects")
@Menu(title = "Projects", order = 105, icon = "grid")
@RolesAllowed("ADMIN")
class ProjectsView extends CrudPage<ProjectFacts> {

    private static final long serialVersionUID = 1L;
    private static final int MOST_RATINGS = 100;

    /** What the form fills. */
    public record Draft(
            String name,
            String description,
            RatingScale ratingScale,
            @Nullable Integer ratingsWanted,
            boolean blind,
            boolean restricted) {

        static final Draft NEW = new Draft("", "", RatingScale.CONFIDENCE_1_5, 1, false, false);

        static Draft of(ProjectFacts facts) {
            Project is = facts.project();
            return new Draft(
                    is.name(),
                    is.description(),
                    is.ratingScale(),
                    is.ratingsWanted(),
                    is.blind(),
                    is.restricted());
        }

        NewProject wanted() {
            return new NewProject(
                    name,
                    description,
                    ratingScale,
                    ratingsWanted == null ? 1 : ratingsWanted,
                    blind,
                    restricted);
        }
    }

    private final transient Actor actor;
    private final transient Projects projects;
    private final transient People people;

    ProjectsView(CurrentActor current, Projects projects, People people) {
        super(
                "admin/projects",
                new CrudWords<>(
                        "project",
                        "projects",
                        facts -> facts.project().id(),
                        facts -> facts.project().name()));
        this.actor = current.require();
        this.projects = projects;
        this.people = people;
        columns()
                .text("name", "Name", facts -> facts.project().name())
                .longText("description", "Description", facts -> facts.project().description())
                .word(
                        "scale",
                        "Rating scale",
                        facts -> ScaleWords.of(facts.project().ratingScale()))
                .number("wanted", "Ratings wanted", facts -> facts.project().ratingsWanted())
                .word("seen", "Seen by", ProjectsView::seenBy)
                .word("blind", "Blind", facts -> facts.project().blind() ? "blind" : "")
                .number("observations", "Observations", ProjectFacts::observations)
                .number("candidates", "Candidates", ProjectFacts::candidates)
                .number("rated", "Rated", ProjectFacts::rated)
                .time("made", "Made", ProjectFacts::createdAt);
        listed(query -> projects.facts(actor));
        form(form());
        details(this::more);
        empty("No projects", "Make one, or let an upload make the project that it names.");
    }

    private CrudForm<ProjectFacts, Draft> form() {
        var name = new TextField("Name");
        name.setHelperText("Uploads name it: tell uploaders before you change it.");
        var wanted = new IntegerField("Ratings wanted for a candidate");
        wanted.setStepButtonsVisible(true);
        wanted.setHelperText("The queue hands a candidate out until it has so many.");
        var blind = new Checkbox("Blind: raters do not see what others said");
        var restricted = new Checkbox("Restricted: only its members see it");
        return new CrudForm<>(Draft.class, Draft::of)
                .field("name", name, rules -> rules.asRequired("Give it a name."))
                .field("description", new TextArea("Description"))
                .field("ratingScale", ScaleWords.field())
                .field(
                        "ratingsWanted",
                        wanted,
                        rules ->
                                rules.asRequired("Give it a whole number.")
                                        .withValidator(
                                                new IntegerRangeValidator(
                                                        "Between 1 and 100.", 1, MOST_RATINGS)))
                .field("blind", blind)
                .field("restricted", restricted)
                .adds(Draft.NEW, this::add)
                .changes(this::change);
    }

    private Component more(ProjectFacts facts) {
        var storage =
                new Anchor(
                        "admin/storage?"
                                + QueryParameters.simple(Map.of("project", facts.project().name()))
                                        .getQueryString(),
                        "Storage and deletion");
        storage.setRouterIgnore(false);
        return new Div(new ProjectMembersPanel(actor, projects, people, facts.project()), storage);
    }

    private CrudOutcome add(Draft draft) {
        try {
            return CrudOutcome.done(projects.create(actor, draft.wanted()).id(), "Made.");
        } catch (AlreadyThereException taken) {
            return CrudOutcome.refused("name", String.valueOf(taken.getMessage()));
        } catch (IllegalArgumentException mistake) {
            return CrudOutcome.refused(String.valueOf(mistake.getMessage()));
        }
    }

    private CrudOutcome change(ProjectFacts before, Draft draft) {
        try {
            return switch (projects.change(actor, before.project(), draft.wanted())) {
                case ProjectChange.Changed(Project project) ->
                        CrudOutcome.done(project.id(), "Saved.");
                case ProjectChange.Refused(String field, String sentence) ->
                        CrudOutcome.refused(field, sentence);
            };
        } catch (IllegalArgumentException mistake) {
            return CrudOutcome.refused(String.valueOf(mistake.getMessage()));
        }
    }

    private static String seenBy(ProjectFacts facts) {
        if (!facts.project().restricted()) {
            return "everybody";
        }
        return facts.members() == 1 ? "1 member" : "%,d members".formatted(facts.members());
    }
}
