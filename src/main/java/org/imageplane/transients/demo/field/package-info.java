/** The simulated sky and the noise of the telescope, painted into cubes of time frames. */
@NullMarked
package org.imageplane.transients.demo.field;

import org.jspecify.annotations.NullMarked;
