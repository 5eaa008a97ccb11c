/** Rows of the surveys' tables, read and checked the same way whether a script sends them or a folder holds them. */
@NullMarked
package org.imageplane.transients.ingest.row;

import org.jspecify.annotations.NullMarked;
