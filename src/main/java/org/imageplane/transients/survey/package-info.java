/** Projects, observations, beams, detection filters and the quantity registry. */
@NullMarked
@ApplicationModule(allowedDependencies = {"sky", "replica", "media", "account"})
package org.imageplane.transients.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
