/** Being one of several identical web processes: what they tell each other, and how one takes its leave. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.imageplane.transients.replica;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
