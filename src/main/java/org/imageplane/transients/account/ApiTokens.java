package org.imageplane.transients.account;

import java.util.List;

/** The keys with which a person's scripts act for them, with all of their roles. */
public interface ApiTokens {

    /** Makes a token and returns its 40 hexadecimal characters, which nobody can read again. */
    String make(Actor actor, String label);

    /** The person's tokens that still work, newest first. */
    List<ApiToken> of(Actor actor);

    /** Ends one of the person's own tokens; the next request with it is refused. */
    void revoke(Actor actor, long tokenId);

    /** Somebody's tokens that still work, newest first; administrators only. */
    List<ApiToken> of(Actor admin, long personId);

    /** Ends one of somebody's tokens, if it still works; administrators only. */
    void revoke(Actor admin, long personId, long tokenId);

    /** Ends all of somebody's tokens and says how many there were; administrators only. */
    int revokeAll(Actor admin, long personId);
}
