/** Projects, observations, beams, detection filters and the quantity registry. */
@NullMarked
@ApplicationModule(allowedDependencies = {"sky", "outside", "replica", "media", "account"})
package org.imageplane.transients.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
