package org.imageplane.transients.review.nearby;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.crossmatch.AssociationChange;
import org.imageplane.transients.crossmatch.Associations;
import org.imageplane.transients.sky.TimeScales;

/** What the candidate was said and proposed to be, newest first, under a fold; read when it is opened. */
public final class AssociationHistory extends Details {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final transient Associations associations;
    private final Div entries = new Div();
    private long candidate = -1;

    AssociationHistory(Actor actor, Associations associations) {
        this.actor = actor;
        this.associations = associations;
        setSummaryText("Association history");
        addClassName("notes-panel");
        add(entries);
        addOpenedChangeListener(change -> refresh());
    }

    /** Shows that candidate's. */
    public void show(long candidateId) {
        candidate = candidateId;
        refresh();
    }

    /** Reads it again, when it can be seen. */
    public void refresh() {
        entries.removeAll();
        if (!isOpened() || candidate < 0) {
            return;
        }
        List<AssociationChange> changes = associations.history(actor, candidate);
        if (changes.isEmpty()) {
            entries.add(
                    new Span("Nobody has said what this candidate is, and nothing is proposed."));
        }
        changes.forEach(change -> entries.add(entry(change)));
    }

    private static Div entry(AssociationChange change) {
        String who = change.username() == null ? "proposed" : change.username();
        Span head = new Span(who + ", " + TimeScales.formatUtc(change.changedAt()));
        head.addClassName("who");
        String reason = change.reason().isBlank() ? "" : ": " + change.reason();
        Div entry =
                new Div(
                        head,
                        new Div(
                                "%s (%s) – %s%s"
                                        .formatted(
                                                change.source().name(),
                                                change.source().catalogue(),
                                                SaidWords.state(change.state()),
                                                reason)));
        entry.addClassName("entry");
        return entry;
    }
}
