package org.imageplane.transients.review.grid;

import java.util.List;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Preferences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps {@link GridChoices} for each person. */
@Component
class GridMemory {

    private final Preferences preferences;

    GridMemory(Preferences preferences) {
        this.preferences = preferences;
    }

    GridChoices choices(Actor actor) {
        return preferences
                .get(actor, GridChoices.PREFERENCE, GridChoices.class)
                .orElseGet(GridChoices::defaults);
    }

    void keepColumns(Actor actor, @Nullable String project, List<String> keys) {
        preferences.put(actor, GridChoices.PREFERENCE, choices(actor).withColumns(project, keys));
    }

    /** The other height of rows, which is kept and given back. */
    boolean toggleRoomy(Actor actor) {
        GridChoices choices = choices(actor);
        preferences.put(actor, GridChoices.PREFERENCE, choices.withRoomy(!choices.roomy()));
        return !choices.roomy();
    }
}
