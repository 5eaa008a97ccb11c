/** Rows in and out of FITS tables, VOTables, text tables and Parquet, streamed and never a whole table in memory. */
@NullMarked
@ApplicationModule(allowedDependencies = {"sky"})
package org.imageplane.transients.tabular;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
