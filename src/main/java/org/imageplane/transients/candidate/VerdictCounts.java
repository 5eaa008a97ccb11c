package org.imageplane.transients.candidate;

/** How many people currently give each verdict on a candidate. */
public record VerdictCounts(int trueCount, int falseCount, int unsureCount) {

    /** How many people gave one. */
    public int total() {
        return trueCount + falseCount + unsureCount;
    }
}
