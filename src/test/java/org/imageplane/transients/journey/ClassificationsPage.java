package org.imageplane.transients.journey;

/** The administrators' list of classifications. */
interface ClassificationsPage {

    /** Adds one for projects that are rated from 1 to 5, and waits until it is in the list. */
    void add(String name);
}
