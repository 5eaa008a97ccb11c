/** The pages of what surveys speak with: classifications, detection filters, quantities. */
@NullMarked
package org.imageplane.transients.admin.terms;

import org.jspecify.annotations.NullMarked;
