package org.imageplane.transients.account.web;

import org.imageplane.transients.account.CallLimits;
import org.imageplane.transients.account.SignIns;
import org.imageplane.transients.account.web.TokenFilter.HeaderForms;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Makes the filters that sign in whoever sends a token, for the chains that want one. */
@Component
class TokenFilters {

    private final SignIns signIns;
    private final SecurityContextHolderStrategy contexts;
    private final CallLimits limits;

    TokenFilters(SignIns signIns, SecurityContextHolderStrategy contexts, CallLimits limits) {
        this.signIns = signIns;
        this.contexts = contexts;
        this.limits = limits;
    }

    TokenFilter of(HeaderForms forms, AuthenticationEntryPoint unknown, TooManyAnswers tooMany) {
        return new TokenFilter(signIns, contexts, forms, unknown, limits, tooMany);
    }
}
