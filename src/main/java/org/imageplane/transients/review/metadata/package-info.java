/** What uploaders wrote of a candidate, laid out so that it can be read. */
@NullMarked
package org.imageplane.transients.review.metadata;

import org.jspecify.annotations.NullMarked;
