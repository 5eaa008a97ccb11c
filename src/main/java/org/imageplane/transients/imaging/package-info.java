/** FITS images and cubes: their pictures, their frames, their headers, and where a pixel stands on the sky. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"sky", "media", "account", "survey", "candidate", "shell"})
package org.imageplane.transients.imaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
