package org.imageplane.transients.admin.ratings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.rating.ListedRating;
import org.imageplane.transients.rating.RatingList;
import org.imageplane.transients.rating.RatingQuery;
import org.imageplane.transients.rating.RatingRefusedException;
import org.imageplane.transients.rating.RatingRemoval;
import org.imageplane.transients.shell.ReasonDialog;
import org.imageplane.transients.shell.UtcText;
import org.imageplane.transients.shell.crud.CrudAct;
import org.imageplane.transients.shell.crud.CrudOutcome;
import org.imageplane.transients.shell.crud.CrudPage;
import org.imageplane.transients.shell.crud.CrudWords;
import org.imageplane.transients.survey.Project;
import org.imageplane.transients.survey.Projects;

/** Everybody's current ratings; one may be taken away with a reason, and each shows what was said of its candidate before. */
@Route("admin/ratings")
@PageTitle("All ratings")
@Menu(title = "Ratings", order = 140, icon = "ratings")
@RolesAllowed("ADMIN")
class RatingsView extends CrudPage<ListedRating> {

    private static final long serialVersionUID = 1L;
    private static final int MOST_ENTRIES = 50;

    private final transient Actor actor;
    private final transient RatingList ratings;
    private final transient RatingRemoval removal;

    RatingsView(
            CurrentActor current, RatingList ratings, RatingRemoval removal, Projects projects) {
        super(
                "admin/ratings",
                new CrudWords<>(
                        "rating",
                        "ratings",
                        row -> row.candidateId() + "-" + row.personId(),
                        row -> "%s on %s".formatted(row.person(), row.candidate())));
        actor = current.require();
        this.ratings = ratings;
        this.removal = removal;
        columns()
                .text("candidate", "Candidate", ListedRating::candidate)
                .unsorted("project", "Project", ListedRating::project)
                .unsorted("observation", "Observation", ListedRating::observation)
                .text("person", "Person", ListedRating::person)
                .word("answer", "Answer", RatingsView::answer)
                .text("classification", "Classification", ListedRating::classification)
                .unsorted("notes", "Notes", ListedRating::notes)
                .time("when", "When", ListedRating::at);
        rows(new RatingRows(actor, ratings));
        var project = new Select<String>();
        project.setAriaLabel("Project");
        project.setItems(projects.visibleTo(actor).stream().map(Project::name).toList());
        project.setEmptySelectionAllowed(true);
        project.setEmptySelectionCaption("Any project");
        project.setPlaceholder("Any project");
        filter("project", project);
        act(CrudAct.opening("Remove …", this::ask));
        details(this::history);
        tool(new Anchor("ratings", "Charts and all filters"));
        empty("No ratings", "Nobody has rated a candidate yet.");
    }

    private void ask(ListedRating row) {
        new ReasonDialog(
                        "Remove this rating?",
                        "%s’s rating counts no more and stays in the history; %s may rate it again."
                                .formatted(row.person(), row.person()),
                        "Everybody who may see the history reads it.",
                        RatingRemoval.MAX_REASON,
                        "Remove the rating",
                        reason -> removed(row, reason))
                .open();
    }

    private Optional<String> removed(ListedRating row, String reason) {
        try {
            removal.remove(actor, row.candidateId(), row.personId(), reason);
            done(new CrudOutcome.Done("", "The rating is removed; the history has it."));
            return Optional.empty();
        } catch (RatingRefusedException refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }

    private Component history(ListedRating row) {
        List<ListedRating> entries =
                ratings.page(
                        actor,
                        RatingQuery.all()
                                .with("candidate", row.candidateId())
                                .with("history", true),
                        0,
                        MOST_ENTRIES);
        var list = new Div(new Anchor("candidates/" + row.candidateId(), "Open the candidate"));
        list.addClassName("entries");
        entries.forEach(entry -> list.add(new Div(new Span(words(entry)))));
        return list;
    }

    /** As {@code 2026-11-22 13:05 UTC alice: changed, 4, Pulsar (by ada: a slip)}. */
    private static String words(ListedRating entry) {
        String term = entry.classification() == null ? "" : ", " + entry.classification();
        String reason = entry.reason() == null ? "" : ": " + entry.reason();
        String by =
                entry.person().equals(entry.doneBy())
                        ? ""
                        : " (by %s%s)".formatted(entry.doneBy(), reason);
        return "%s %s: %s, %s%s%s"
                .formatted(
                        UtcText.minutes(entry.at()),
                        entry.person(),
                        String.valueOf(entry.action()).toLowerCase(Locale.ROOT),
                        answer(entry),
                        term,
                        by);
    }

    private static String answer(ListedRating row) {
        if (row.verdict() != null) {
            return row.verdict().name().toLowerCase(Locale.ROOT);
        }
        return row.score() == null ? "–" : row.score().toString();
    }
}
