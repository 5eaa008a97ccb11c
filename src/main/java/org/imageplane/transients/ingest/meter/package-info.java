/** Counting uploads, by the way they came. */
@NullMarked
package org.imageplane.transients.ingest.meter;

import org.jspecify.annotations.NullMarked;
