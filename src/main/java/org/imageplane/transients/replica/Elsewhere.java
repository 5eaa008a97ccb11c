package org.imageplane.transients.replica;

import org.springframework.core.ResolvableType;
import org.springframework.core.ResolvableTypeProvider;

/**
 * What happened in another web process, published in this one after it was committed there, once, and never in the
 * process where it happened: listen with {@link org.springframework.context.event.EventListener} to {@code
 * Elsewhere<CandidateRated>} beside {@code CandidateRated}. Listeners must be quick, since the next news waits for them.
 */
public record Elsewhere<E extends Record>(E event) implements ResolvableTypeProvider {

    @Override
    public ResolvableType getResolvableType() {
        return ResolvableType.forClassWithGenerics(Elsewhere.class, event.getClass());
    }
}
