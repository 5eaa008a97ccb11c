/** Image Plane Transients: look at, rate and classify candidate transients of radio surveys. */
@NullMarked
package org.imageplane.transients;

import org.jspecify.annotations.NullMarked;
