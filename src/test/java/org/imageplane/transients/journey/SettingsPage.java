package org.imageplane.transients.journey;

/** The session settings, which say what "next" hands out. */
interface SettingsPage {

    /** Chooses the project. */
    void chooseProject(String name);

    /** Waits until so many candidates wait with these settings. */
    void awaitWaiting(int candidates);

    /** Starts rating with them. */
    DeskPage start();
}
