/** Which known sources a candidate may be, as the application sees it (decision 0036). */
@NullMarked
package org.imageplane.transients.crossmatch.proposal;

import org.jspecify.annotations.NullMarked;
