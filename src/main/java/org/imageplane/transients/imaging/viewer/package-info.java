/** The viewers of a candidate's FITS files and of the sky around it, behind one pane: JS9, Firefly, Aladin Lite. */
@NamedInterface("viewer")
@NullMarked
package org.imageplane.transients.imaging.viewer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
