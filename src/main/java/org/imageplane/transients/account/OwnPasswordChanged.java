package org.imageplane.transients.account;

import org.springframework.security.core.Authentication;

/**
 * What the person who is signed in here signed in with counts no more, but here it does: they have another password, or
 * signed out everywhere else. Published before the commit, in the request that changes it.
 */
public record OwnPasswordChanged(Authentication now) {}
