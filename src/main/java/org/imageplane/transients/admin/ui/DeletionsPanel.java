package org.imageplane.transients.admin.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.admin.Deletion;
import org.imageplane.transients.admin.Deletions;
import org.imageplane.transients.shell.UtcText;
import org.jspecify.annotations.Nullable;

/** Deletions under way, with how far they are, and those of the past. */
class DeletionsPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Actor admin;
    private final transient Deletions deletions;
    private final Div running = new Div();
    private final EarlierDeletions earlier;
    private final Details past;

    DeletionsPanel(Actor admin, Deletions deletions) {
        this.admin = admin;
        this.deletions = deletions;
        addClassNames("panel", "deletions-panel");
        var title = new H2("Deletions");
        title.addClassName("panel-title");
        earlier = new EarlierDeletions(admin, deletions);
        past = new Details("", earlier);
        running.addClassName("works");
        add(title, running, past);
    }

    /** What there is to say now; asked for away from the page. */
    record State(List<Deletion> underWay, int done) {

        /** Whether a deletion began or ended since. */
        boolean isOther(@Nullable State before) {
            return before == null
                    || before.done != done
                    || before.underWay.size() != underWay.size();
        }
    }

    State read() {
        return new State(deletions.underWay(admin), deletions.countDone(admin));
    }

    void show(State state) {
        running.removeAll();
        state.underWay()
                .forEach(
                        deletion ->
                                running.add(
                                        new ProgressLine(
                                                "Deleting " + deletion.subject(),
                                                deletion.share(),
                                                numbers(deletion),
                                                deletion.failure())));
        past.setSummaryText(DeletionOffer.count(state.done(), "earlier deletion"));
        past.setVisible(state.done() > 0);
        earlier.show(state.done());
        setVisible(state.done() > 0 || !state.underWay().isEmpty());
    }

    private static String numbers(Deletion deletion) {
        return "%,d of %,d candidates · %s%s · asked for by %s, %s"
                .formatted(
                        deletion.candidatesGone(),
                        deletion.candidates(),
                        deletion.perSecond().map("%,.0f a second"::formatted).orElse("begins"),
                        deletion.left()
                                .map(left -> " · about %s left".formatted(DurationWords.of(left)))
                                .orElse(""),
                        deletion.askedBy(),
                        UtcText.minutes(deletion.askedAt()));
    }
}
