package org.imageplane.transients.account;

import java.util.List;

/** What one room knows about a person, told to that person: each room that keeps something of people has one. */
public interface AboutPerson {

    /**
     * Something that is known.
     *
     * @param key its name in the download, in snake case
     * @param label what it is, for the page
     * @param value as JSON can say it: text, a number, or a list of texts or of maps of them
     */
    record Known(String key, String label, Object value) {}

    /** In the order in which a page shows them; a constant number of statements. */
    List<Known> of(Actor actor);
}
