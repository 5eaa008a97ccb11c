package org.imageplane.transients.review.grid;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import org.imageplane.transients.shell.EmptyState;

/** What the grid says when it has no rows. */
final class EmptyList {

    private EmptyList() {}

    static EmptyState nothingYet() {
        return new EmptyState(
                        "No candidates yet",
                        "Upload some with your survey's script (it needs a token of yours), or load the"
                                + " demonstration survey with “make demo”.")
                .withAction(new Anchor("account", "Make a token"));
    }

    static EmptyState nothingMatches(Runnable clear) {
        return new EmptyState("Nothing matches", "No candidate passes all of these filters.")
                .withAction(new Button("Clear filters", event -> clear.run()));
    }
}
