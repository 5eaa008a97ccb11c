/** What else is near a candidate, and with which known sources it is associated. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"sky", "replica", "account", "survey", "catalogue", "candidate"})
package org.imageplane.transients.crossmatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
