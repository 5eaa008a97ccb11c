/** An honest little detector: filters along time, islands above a threshold, measurements from the pixels. */
@NullMarked
package org.imageplane.transients.demo.detection;

import org.jspecify.annotations.NullMarked;
