/** Keeps the answers of services outside in the database, and has those asked for that are not there. */
@NullMarked
package org.imageplane.transients.catalogue.cone;

import org.jspecify.annotations.NullMarked;
