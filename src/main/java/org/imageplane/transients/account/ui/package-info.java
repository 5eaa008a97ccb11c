/** Pages of this room: sign-in, own account. */
@NullMarked
package org.imageplane.transients.account.ui;

import org.jspecify.annotations.NullMarked;
