/** How far each observation has come. */
@NullMarked
package org.imageplane.transients.review.status;

import org.jspecify.annotations.NullMarked;
