/** An observation as ASKAP's VASTER pipeline makes it: its beams, its candidates, its folder and its uploads. */
@NullMarked
package org.imageplane.transients.demo.vaster;

import org.jspecify.annotations.NullMarked;
