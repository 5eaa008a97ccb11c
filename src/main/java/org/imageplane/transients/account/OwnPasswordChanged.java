package org.imageplane.transients.account;

import org.springframework.security.core.Authentication;

/**
 * The person who is signed in here has another password from now on; published before the commit, in the request that
 * changes it.
 */
public record OwnPasswordChanged(Authentication now) {}
