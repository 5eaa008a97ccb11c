/** The frame of every page: layout, menu, environment banner, error pages, shared widgets. */
@NullMarked
@ApplicationModule(allowedDependencies = {"sky", "operation", "account"})
package org.imageplane.transients.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
