/** What the application proposes. */
@NullMarked
package org.imageplane.transients.crossmatch.proposal;

import org.jspecify.annotations.NullMarked;
