/** Ratings, classifications, their history, and the queue with its claims. */
@NullMarked
@ApplicationModule(allowedDependencies = {"sky", "replica", "account", "survey", "candidate"})
package org.imageplane.transients.rating;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
