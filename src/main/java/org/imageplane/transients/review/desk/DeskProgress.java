package org.imageplane.transients.review.desk;

/**
 * The numbers over the desk.
 *
 * @param left in the rater's queue, or in the grid's list altogether
 * @param queue whether they come from the queue
 * @param raters how many people look at candidates of the project
 */
record DeskProgress(long left, boolean queue, int raters) {}
