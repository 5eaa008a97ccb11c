package org.imageplane.transients.review.grid;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.List;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.candidate.CandidateQuery;
import org.imageplane.transients.candidate.CandidateSearch;
import org.imageplane.transients.candidate.ConeAround;

/**
 * Leads to the rating desk: through the chosen rows, else through the list from its top, else (all candidates in no
 * particular order) to the queue.
 */
class RateButton extends Button {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final transient CandidateSearch search;
    private final transient GridAddress address;
    private transient GridState state = new GridState(CandidateQuery.all(), List.of(), 0, false);
    private transient List<Long> chosen = List.of();
    private long count;

    RateButton(Actor actor, CandidateSearch search, GridAddress address) {
        this.actor = actor;
        this.search = search;
        this.address = address;
        addThemeVariants(ButtonVariant.PRIMARY);
        addClickListener(event -> rate());
    }

    /** {@code newCount}: how many candidates the list has. */
    void show(GridState newState, long newCount) {
        state = newState;
        count = newCount;
        show();
    }

    void choose(List<Long> ids) {
        chosen = List.copyOf(ids);
        show();
    }

    /** The query string of what it would lead through, for downloads; empty for all candidates. */
    String list() {
        return address.list(query());
    }

    private void show() {
        boolean tooMany = chosen.size() > CandidateQuery.MOST_IDS;
        setText(
                chosen.isEmpty()
                        ? state.isPlain() ? "Start rating" : "Rate these"
                        : "Rate these %,d".formatted(chosen.size()));
        setTooltipText(
                tooMany ? "Choose at most %d rows.".formatted(CandidateQuery.MOST_IDS) : null);
        setEnabled(actor.may(Role.RATER) && !tooMany && (count > 0 || !chosen.isEmpty()));
    }

    private CandidateQuery query() {
        CandidateQuery shown = state.query();
        if (chosen.isEmpty() || chosen.size() > CandidateQuery.MOST_IDS) {
            return shown;
        }
        // the cone only for the order; a row may have been chosen in another list
        boolean nearestFirst = shown.sort().field().equals(TableColumns.SEPARATION);
        return CandidateQuery.all().toBuilder()
                .ids(chosen)
                .cone(ConeAround.CANDIDATE, nearestFirst ? shown.cone() : null)
                .sort(shown.sort())
                .build();
    }

    private void rate() {
        if (chosen.isEmpty() && state.isPlain()) {
            UI.getCurrent().navigate("rate");
        } else {
            var links = new DeskLinks(list());
            search.find(actor, query(), 0, 1).stream().findFirst().ifPresent(links::open);
        }
    }
}
