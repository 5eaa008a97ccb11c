package org.imageplane.transients.journey;

/** The rating desk. */
interface DeskPage {

    /** Id of the candidate that is on it. */
    String candidate();

    /** Presses a key, as on a keyboard. */
    void press(String key);

    /** Waits until that term's button is pressed. */
    void awaitChosen(String term);

    /** Waits until another candidate than that one is on the desk and the rating is said to be saved. */
    void awaitNextAfter(String candidate);

    /** Chooses the term of that name on the card, which waits for it to be there. */
    void choose(String term);
}
