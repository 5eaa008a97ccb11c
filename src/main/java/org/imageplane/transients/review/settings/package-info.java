/** What the rater wants to be given next. */
@NullMarked
package org.imageplane.transients.review.settings;

import org.jspecify.annotations.NullMarked;
