/** Positions, angles, sexagesimal text and time scales: pure values that every other room may use. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.imageplane.transients.sky;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
