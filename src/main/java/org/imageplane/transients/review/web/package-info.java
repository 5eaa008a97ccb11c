/** Version 1 of the REST interface for candidates, their ratings and the queue. */
@NullMarked
package org.imageplane.transients.review.web;

import org.jspecify.annotations.NullMarked;
