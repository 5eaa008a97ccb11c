/** Pictures, animations and FITS cut-outs of what was found. */
@NullMarked
package org.imageplane.transients.demo.picture;

import org.jspecify.annotations.NullMarked;
