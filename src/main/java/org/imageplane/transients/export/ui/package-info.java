/** The page of downloads. */
@NullMarked
package org.imageplane.transients.export.ui;

import org.jspecify.annotations.NullMarked;
