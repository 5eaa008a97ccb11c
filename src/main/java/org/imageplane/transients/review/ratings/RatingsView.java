package org.imageplane.transients.review.ratings;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.rating.Classifications;
import org.imageplane.transients.rating.ListedRating;
import org.imageplane.transients.rating.RatingList;
import org.imageplane.transients.rating.RatingQuery;
import org.imageplane.transients.rating.RatingRefusedException;
import org.imageplane.transients.rating.RatingRemoval;
import org.imageplane.transients.rating.RatingSums;
import org.imageplane.transients.shell.DownloadMenu;
import org.imageplane.transients.shell.EmptyState;
import org.imageplane.transients.shell.Notices;
import org.imageplane.transients.shell.ReasonDialog;
import org.imageplane.transients.survey.Observations;
import org.imageplane.transients.survey.Projects;
import org.jspecify.annotations.Nullable;

/** What people said, as bars and as a table. The address is the only state. */
@Route("ratings")
@PageTitle("Ratings")
@Menu(title = "Ratings", order = 60, icon = "ratings")
@PermitAll
@StyleSheet("assets/ratings.css")
class RatingsView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final transient Projects projects;
    private final transient RatingList ratings;
    private final transient RatingRemoval removal;
    private final RatingFilters filters;
    private final RatingCharts charts = new RatingCharts(this::go);
    private final RatingTable table;
    private final Span total = new Span();
    private final Div problems = new Div();
    private final DownloadMenu download = new DownloadMenu("ratings");
    private transient RatingQuery query = RatingQuery.all();
    private transient @Nullable RatingSums sums;

    RatingsView(
            CurrentActor currentActor,
            Projects projects,
            Observations observations,
            Classifications classifications,
            RatingList ratings,
            RatingRemoval removal) {
        this.actor = currentActor.require();
        this.projects = projects;
        this.ratings = ratings;
        this.removal = removal;
        addClassNames("page", "ratings-page");
        filters =
                new RatingFilters(
                        actor, projects, observations, classifications, ratings, this::go);
        table = new RatingTable(ratings, actor, this::go, this::remove);
        total.addClassNames("total", "numbers");
        total.getElement().setAttribute("role", "status");
        problems.addClassName("problems");
        problems.getElement().setAttribute("role", "alert");
        var space = new Div();
        space.addClassName("space");
        var line = new Div(total, space, download);
        line.addClassName("list-line");
        add(filters, problems, charts, line, table);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RatingAddress asked =
                RatingAddress.read(actor, projects, event.getLocation().getQueryParameters());
        problems.removeAll();
        asked.problems().forEach(sentence -> problems.add(new Paragraph("Left out. " + sentence)));
        problems.setVisible(!asked.problems().isEmpty());
        show(asked.query());
    }

    private void show(RatingQuery asked) {
        boolean resorted =
                asked.equals(query.sorted(asked.order(), asked.descending())) && sums != null;
        RatingSums counted = resorted && sums != null ? sums : ratings.sums(actor, asked);
        query = asked;
        sums = counted;
        filters.show(asked);
        charts.show(asked, counted);
        total.setText(words(asked, counted));
        download.show(RatingAddress.write(asked).getQueryString());
        table.setEmptyStateComponent(empty());
        table.show(asked, counted.ratings());
    }

    private static String words(RatingQuery asked, RatingSums counted) {
        long all = counted.ratings();
        String what =
                asked.history()
                        ? all == 1 ? "entry of the history" : "entries of the history"
                        : all == 1 ? "rating" : "ratings";
        int people = counted.people().size();
        return "%,d %s by %,d %s".formatted(all, what, people, people == 1 ? "person" : "people");
    }

    private EmptyState empty() {
        return query.isUnlimited()
                ? new EmptyState(
                                "No ratings yet",
                                "They appear here as soon as somebody rates a candidate.")
                        .withAction(new Anchor("rate", "Start rating"))
                : new EmptyState("No rating matches", "Choose other filters, or none.")
                        .withAction(new Button("Clear filters", click -> go(query.unlimited())));
    }

    private void remove(ListedRating rating) {
        new ReasonDialog(
                        "Remove this rating?",
                        "%s rated %s: %s. It counts no more and stays in the history; %s may rate it again."
                                .formatted(
                                        rating.person(),
                                        RatingTable.name(rating),
                                        AnswerWords.cell(rating),
                                        rating.person()),
                        "Everybody who may see the history reads it.",
                        RatingRemoval.MAX_REASON,
                        "Remove the rating",
                        reason -> removed(rating, reason))
                .open();
    }

    private Optional<String> removed(ListedRating rating, String reason) {
        try {
            boolean there = removal.remove(actor, rating.candidateId(), rating.personId(), reason);
            Notices.done(
                    there
                            ? "The rating is removed; the history has it."
                            : "The rating was gone already.");
            sums = null;
            show(query);
            return Optional.empty();
        } catch (RatingRefusedException refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }

    private void go(RatingQuery next) {
        UI.getCurrent().navigate("ratings", RatingAddress.write(next));
    }
}
