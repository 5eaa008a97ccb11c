package org.imageplane.transients.rating;

/** What undo did, and how many of the act it left because they were changed since. */
record UndoneChange(AppliedChange change, int left) {

    UndoneRating told() {
        return new UndoneRating(change.own(), change.changed(), left);
    }
}
