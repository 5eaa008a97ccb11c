/** The administrators' page of the pulsar catalogue, and names for the fields of all pages. */
@NullMarked
package org.imageplane.transients.catalogue.ui;

import org.jspecify.annotations.NullMarked;
