package org.imageplane.transients.rating;

import org.jspecify.annotations.Nullable;

/**
 * A person's last change of a rating that was not taken back yet.
 *
 * @param restores the entry of the history that is in force again without it; null when there is then no rating
 */
record UndoableChange(long id, @Nullable Long restores) {}
