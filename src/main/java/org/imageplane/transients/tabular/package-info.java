/** Rows in and out of FITS tables, VOTables and text tables, streamed and never a whole table in memory. */
@NullMarked
@ApplicationModule(allowedDependencies = {"sky"})
package org.imageplane.transients.tabular;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
