/** Security chains, token and people endpoints, problem answers. */
@NullMarked
package org.imageplane.transients.account.web;

import org.jspecify.annotations.NullMarked;
