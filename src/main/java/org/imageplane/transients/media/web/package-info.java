/** Delivery of media files to browsers, tokens and holders of a signed address. */
@NullMarked
package org.imageplane.transients.media.web;

import org.jspecify.annotations.NullMarked;
