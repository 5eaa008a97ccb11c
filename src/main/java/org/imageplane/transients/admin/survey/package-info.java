/** The pages of what surveys are made of: projects, classifications, detection filters, quantities. */
@NullMarked
package org.imageplane.transients.admin.survey;

import org.jspecify.annotations.NullMarked;
