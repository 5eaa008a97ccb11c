/** Sends a survey's rows to the application, several side by side, and tells how it goes. */
@NullMarked
package org.imageplane.transients.demo.upload;

import org.jspecify.annotations.NullMarked;
