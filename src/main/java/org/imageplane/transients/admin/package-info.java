/** What administrators look after: the pages, deletion, storage. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "survey", "rating", "shell", "shell :: crud"})
package org.imageplane.transients.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
