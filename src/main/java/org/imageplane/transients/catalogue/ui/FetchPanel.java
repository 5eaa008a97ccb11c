package org.imageplane.transients.catalogue.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.net.URI;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.catalogue.PulsarFetch;
import org.imageplane.transients.catalogue.PulsarFetch.Outcome;
import org.imageplane.transients.catalogue.PulsarFetches;
import org.imageplane.transients.shell.UtcText;
import org.jspecify.annotations.Nullable;

/** What came of asking for the newest catalogue, when it is asked for next, and a button that asks now. */
class FetchPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final transient PulsarFetches fetches;
    private final transient Runnable fetched;
    private final Paragraph last = new Paragraph();
    private final Paragraph next = new Paragraph();
    private final Button now = new Button("Fetch now", click -> begin());

    FetchPanel(Actor actor, PulsarFetches fetches, Runnable fetched) {
        this.actor = actor;
        this.fetches = fetches;
        this.fetched = fetched;
        addClassNames("panel", "pulsar-fetch");
        var title = new H2("The newest catalogue");
        title.addClassName("panel-title");
        last.getElement().setAttribute("role", "status");
        next.addClassName("secondary");
        add(title, last, next, now);
        show();
    }

    private void show() {
        URI file = fetches.file().orElse(null);
        PulsarFetch state = fetches.state().orElse(null);
        now.setVisible(file != null);
        now.setEnabled(true);
        last.setClassName("problems", state != null && state.outcome() == Outcome.FAILED);
        if (file == null) {
            last.setText("Nobody is asked for it: the setting PSRCAT_URL is empty.");
            next.setVisible(false);
            return;
        }
        last.setText(last(state));
        next.setText(
                state == null
                        ? "%s is asked soon after the start, then once a week.".formatted(file)
                        : "%s is asked again about %s."
                                .formatted(file, UtcText.minutes(state.dueAt())));
    }

    private static String last(@Nullable PulsarFetch state) {
        if (state == null || state.triedAt() == null) {
            return "It was not asked for yet.";
        }
        String time = UtcText.minutes(state.triedAt());
        return state.outcome() == Outcome.NONE
                ? time + ": it is being fetched."
                : "%s: %s".formatted(time, state.sentence());
    }

    /** The page stays usable; whoever leaves it need not wait. */
    private void begin() {
        now.setEnabled(false);
        last.removeClassName("problems");
        last.setText("It is being fetched …");
        Runnable told = UI.getCurrent().accessLater(this::ended, () -> {});
        Thread.ofVirtual()
                .name("fetch-pulsars")
                .start(
                        () -> {
                            try {
                                fetches.now(actor);
                            } finally {
                                told.run();
                            }
                        });
    }

    private void ended() {
        show();
        fetched.run();
    }
}
