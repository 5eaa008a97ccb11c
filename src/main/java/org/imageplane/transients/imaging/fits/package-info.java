/** FITS files read within bounds: what a header claims is compared with what the file holds before anything is read. */
@NullMarked
package org.imageplane.transients.imaging.fits;

import org.jspecify.annotations.NullMarked;
