/** Requests as operators see them: a line in the log for each, and the port that metrics are read from. */
@NullMarked
package org.imageplane.transients.operation.web;

import org.jspecify.annotations.NullMarked;
