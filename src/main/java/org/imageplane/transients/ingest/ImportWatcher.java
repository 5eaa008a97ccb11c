package org.imageplane.transients.ingest;

/** Hears how an import goes, and may end it. Called by one thread at a time. */
public interface ImportWatcher {

    /** What there is to do, before the first row. */
    void begins(ImportPlan plan);

    /** One row is done. */
    void done(ImportedRow row);

    /** Something that a person should know and that concerns no single row. */
    default void says(String sentence) {}

    /** Asked before every row; rows that were begun are finished. */
    default boolean isCancelled() {
        return false;
    }
}
