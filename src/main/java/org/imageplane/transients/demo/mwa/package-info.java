/** A survey as the MWA makes it: its observations, its candidates, its folder and its uploads. */
@NullMarked
package org.imageplane.transients.demo.mwa;

import org.jspecify.annotations.NullMarked;
