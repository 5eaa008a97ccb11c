/** Pages that follow what other people do, in this web process and in others. */
@NullMarked
@NamedInterface("live")
package org.imageplane.transients.review.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
