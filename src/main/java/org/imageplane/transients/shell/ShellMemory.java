package org.imageplane.transients.shell;

import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.account.Preferences;
import org.springframework.stereotype.Component;

/** Keeps {@link ShellChoices} for the person who is signed in; for nobody it is the defaults. */
@Component
class ShellMemory {

    private final CurrentActor currentActor;
    private final Preferences preferences;

    ShellMemory(CurrentActor currentActor, Preferences preferences) {
        this.currentActor = currentActor;
        this.preferences = preferences;
    }

    ShellChoices choices() {
        return currentActor
                .find()
                .flatMap(
                        actor ->
                                preferences.get(actor, ShellChoices.PREFERENCE, ShellChoices.class))
                .orElseGet(ShellChoices::defaults);
    }

    void keep(ShellChoices choices) {
        currentActor
                .find()
                .ifPresent(actor -> preferences.put(actor, ShellChoices.PREFERENCE, choices));
    }
}
