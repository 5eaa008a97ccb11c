/** Where a pixel stands on the sky, after the FITS standard's world coordinate system. */
@NullMarked
package org.imageplane.transients.imaging.wcs;

import org.jspecify.annotations.NullMarked;
