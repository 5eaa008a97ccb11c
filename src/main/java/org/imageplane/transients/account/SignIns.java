package org.imageplane.transients.account;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;

/** What the web chains ask about those who come back: with a token, or with a browser session. */
public interface SignIns {

    /** The person whose token this is, and notes its use; empty when unknown, revoked or the person is deactivated. */
    Optional<Authentication> byToken(String key);

    /**
     * The person of that username, for a browser that was to remember them.
     *
     * @throws org.springframework.security.core.userdetails.UsernameNotFoundException when there is none
     */
    UserDetails byUsername(String username);

    /**
     * The same person as of now, with the roles of now; empty when the session has to end, because they were deactivated,
     * lost a role, or changed their password elsewhere.
     */
    Optional<Authentication> renewed(Authentication session);
}
