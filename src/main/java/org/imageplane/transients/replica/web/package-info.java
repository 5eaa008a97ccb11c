/** Taking leave: new reading is sent to another process while what was begun is finished. */
@NullMarked
package org.imageplane.transients.replica.web;

import org.jspecify.annotations.NullMarked;
