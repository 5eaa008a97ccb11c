/** The page on which people import tables with their pictures, and the jobs that it starts. */
@NullMarked
package org.imageplane.transients.ingest.ui;

import org.jspecify.annotations.NullMarked;
