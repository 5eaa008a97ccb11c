/** The ratings, for administrators to look after. */
@NullMarked
package org.imageplane.transients.admin.ratings;

import org.jspecify.annotations.NullMarked;
