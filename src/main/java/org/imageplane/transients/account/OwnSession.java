package org.imageplane.transients.account;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** Lets the browser session in which a person changes the password outlive that change. */
@Component
class OwnSession {

    private final SecurityContextHolderStrategy contexts;
    private final ApplicationEventPublisher events;

    OwnSession(SecurityContextHolderStrategy contexts, ApplicationEventPublisher events) {
        this.contexts = contexts;
        this.events = events;
    }

    /** Renews the signed-in person; the context is the one that lies in the session, so this is enough. */
    void keep(PersonEntity person) {
        var context = contexts.getContext();
        var authentication = context.getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedInPerson signedIn
                && signedIn.actor().personId() == person.id()) {
            var now = SignedInPerson.authenticate(person);
            context.setAuthentication(now);
            events.publishEvent(new OwnPasswordChanged(now));
        }
    }
}
