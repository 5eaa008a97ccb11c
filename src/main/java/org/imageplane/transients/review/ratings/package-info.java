/** What people said, counted and listed. */
@NullMarked
package org.imageplane.transients.review.ratings;

import org.jspecify.annotations.NullMarked;
