package org.imageplane.transients.journey;

/**
 * A browser's window with the application in it. Journeys are written against this and the pages that it opens; each
 * library that drives browsers has its own.
 */
interface Window extends AutoCloseable {

    /** Signs in on the sign-in page and waits for the page after it. */
    void signIn(String username, String password);

    /** Opens the grid with that query string; empty for all candidates. */
    GridPage grid(String query);

    /** Opens the next candidate of the person's queue. */
    DeskPage rate();

    /** Opens the session settings. */
    SettingsPage settings();

    /** Opens the administrators' list of classifications. */
    ClassificationsPage classifications();

    @Override
    void close();
}
