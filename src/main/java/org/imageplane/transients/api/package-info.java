/** What the REST interface is like: its OpenAPI description, and the page that shows it. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.imageplane.transients.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
