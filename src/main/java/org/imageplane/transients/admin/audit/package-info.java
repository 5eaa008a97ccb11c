/** The page of what administrators did. */
@NullMarked
package org.imageplane.transients.admin.audit;

import org.jspecify.annotations.NullMarked;
