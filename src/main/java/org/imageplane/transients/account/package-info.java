/** People, roles, sign-in, API tokens and preferences. */
@NullMarked
@ApplicationModule(allowedDependencies = {"sky", "operation"})
package org.imageplane.transients.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
