/** The rating desk: one candidate with its pictures, what is known about it, and the card to rate it. */
@NullMarked
package org.imageplane.transients.review.desk;

import org.jspecify.annotations.NullMarked;
