package org.imageplane.transients.account;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** Finds the actor where Spring Security keeps it: in views, requests with a token, and background access to a page. */
@Component
class SecurityContextActor implements CurrentActor {

    private final SecurityContextHolderStrategy contexts;

    SecurityContextActor(SecurityContextHolderStrategy contexts) {
        this.contexts = contexts;
    }

    @Override
    public Optional<Actor> find() {
        var authentication = contexts.getContext().getAuthentication();
        return authentication != null
                        && authentication.getPrincipal() instanceof SignedInPerson person
                ? Optional.of(person.actor())
                : Optional.empty();
    }

    @Override
    public Actor require() {
        return find().orElseThrow(() -> new AccessDeniedException("This needs you to sign in."));
    }
}
