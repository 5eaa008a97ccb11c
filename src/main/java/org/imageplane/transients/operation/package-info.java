/** What operators see of the running application: its log lines, its request ids, its metrics on a port of their own. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.imageplane.transients.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
