/** The candidate grid: filters, columns and order over all candidates, all of it in the address. */
@NullMarked
package org.imageplane.transients.review.grid;

import org.jspecify.annotations.NullMarked;
