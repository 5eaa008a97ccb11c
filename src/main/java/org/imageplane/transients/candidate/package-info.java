/** Candidates, their measurements and light curves, and the search over them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"sky", "replica", "media", "account", "survey"})
package org.imageplane.transients.candidate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
