/** Demonstration surveys: simulated here, and sent to a running application as the surveys' own scripts do. */
@NullMarked
@ApplicationModule(allowedDependencies = {"sky", "tabular"})
package org.imageplane.transients.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
