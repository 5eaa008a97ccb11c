/** What is near a candidate: the table of neighbours, what they are said to be, and a map of the field. */
@NullMarked
package org.imageplane.transients.review.nearby;

import org.jspecify.annotations.NullMarked;
