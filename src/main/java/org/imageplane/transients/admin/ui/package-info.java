/** The pages of what is stored: storage, observations, beams, candidates, associations. */
@NullMarked
package org.imageplane.transients.admin.ui;

import org.jspecify.annotations.NullMarked;
