package org.imageplane.transients.rating;

import org.jspecify.annotations.Nullable;

/**
 * The last thing a person did to a candidate's rating that was not taken back yet.
 *
 * @param entry of the history
 * @param act what several entries of the history have in common; null when it was done to this candidate alone
 */
record LastAct(long entry, @Nullable Long act) {}
