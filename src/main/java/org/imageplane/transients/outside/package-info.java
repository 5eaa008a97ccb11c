/** Asking servers of others over HTTP: politely, with limits, and with every kind of failure in words. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.imageplane.transients.outside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
