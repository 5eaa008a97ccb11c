/** Pulsars over the API. */
@NullMarked
package org.imageplane.transients.catalogue.web;

import org.jspecify.annotations.NullMarked;
