package org.imageplane.transients.account;

import org.imageplane.transients.operation.LogContext;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Has the log say for whom a request is served in which somebody signs in, whichever way. */
@Component
class ServedPerson {

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedInPerson person) {
            LogContext.servedFor(person.actor().personId());
        }
    }
}
