/** The start page: what waits, how far it is, what came last. */
@NullMarked
package org.imageplane.transients.review.home;

import org.jspecify.annotations.NullMarked;
