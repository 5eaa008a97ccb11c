/** What shows moments of a candidate, moving together: frames and light curve. */
@NamedInterface("motion")
@NullMarked
package org.imageplane.transients.imaging.motion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
