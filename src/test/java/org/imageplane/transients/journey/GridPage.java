package org.imageplane.transients.journey;

/** The grid of candidates. */
interface GridPage {

    /** Waits until the line above the table says so many, such as "3 candidates". */
    void awaitTotal(String words);

    /** Waits until a candidate of that name is in the table. */
    void awaitCandidate(String name);

    /** Chooses a detection filter in the filter bar. */
    void onlyFoundBy(String detectionFilter);

    /** Follows the link of the first row. */
    DeskPage openFirst();
}
