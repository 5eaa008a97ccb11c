/** The addresses of downloads. */
@NullMarked
package org.imageplane.transients.export.web;

import org.jspecify.annotations.NullMarked;
