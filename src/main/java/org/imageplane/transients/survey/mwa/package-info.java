/** Asks the MWA's metadata service for observations whose uploaders sent nothing but the id. */
@NullMarked
package org.imageplane.transients.survey.mwa;

import org.jspecify.annotations.NullMarked;
