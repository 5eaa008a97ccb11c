/** Pictures of FITS images: stretch, colours, north up, and the marks on them. No Spring, no addresses. */
@NullMarked
package org.imageplane.transients.imaging.picture;

import org.jspecify.annotations.NullMarked;
