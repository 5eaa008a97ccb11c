package org.imageplane.transients.replica;

/**
 * This process hears the others (again), and may have missed what they told until now: whatever is remembered has to be
 * read anew.
 */
public record NewsMissed() {}
