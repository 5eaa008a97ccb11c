/** The database file of the program psrcat, read by psrcat's own rules. */
@NullMarked
package org.imageplane.transients.catalogue.psrcat;

import org.jspecify.annotations.NullMarked;
