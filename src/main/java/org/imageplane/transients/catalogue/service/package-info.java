/** Asks the services outside for the sources in a cone, and makes sense of their answers or says why there is none. */
@NullMarked
package org.imageplane.transients.catalogue.service;

import org.jspecify.annotations.NullMarked;
