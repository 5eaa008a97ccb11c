/** Reads folders of candidates, as the surveys' pipelines lay them out, and hands them to the ingest service. */
@NullMarked
package org.imageplane.transients.ingest.folder;

import org.jspecify.annotations.NullMarked;
