/** The addresses under which browsers and tokens get pictures and headers of FITS files. */
@NullMarked
package org.imageplane.transients.imaging.web;

import org.jspecify.annotations.NullMarked;
