/** Pulsars and other known sources: their import and what of them is near a position. */
@NullMarked
@ApplicationModule(allowedDependencies = {"sky", "account", "outside", "replica", "shell"})
package org.imageplane.transients.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
