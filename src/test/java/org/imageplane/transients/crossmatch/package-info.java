/** What is near a candidate, and what it is associated with. */
@NullMarked
package org.imageplane.transients.crossmatch;

import org.jspecify.annotations.NullMarked;
