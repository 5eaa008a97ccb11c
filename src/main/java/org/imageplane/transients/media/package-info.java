/** The media store: files by kind, checksums, limits, authorised delivery. */
@NullMarked
@ApplicationModule(allowedDependencies = {"sky", "account"})
package org.imageplane.transients.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
