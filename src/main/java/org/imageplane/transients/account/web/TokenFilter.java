package org.imageplane.transients.account.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.imageplane.transients.account.CallLimits;
import org.imageplane.transients.account.SignIns;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs in whoever sends a token, for this one request. It reads the header only, so a wrong token is refused before the
 * body is looked at. Made by the chains that want it, and not a bean: as a bean it would run at every address.
 */
class TokenFilter extends OncePerRequestFilter {

    /** Which forms of the header a chain takes. */
    enum HeaderForms {
        /** {@code Token <key>} or {@code Bearer <key>}. */
        NAMED("(?:Token|Bearer) +(\\S+) *"),
        /** The bare key as well. */
        NAMED_OR_BARE("(?:(?:Token|Bearer) +)?(\\S+) *"),
        /** The key as the password of HTTP Basic as well, which is all that VO programs can send; any name will do. */
        NAMED_OR_BASIC("(?:Token|Bearer) +(\\S+) *");

        private final Pattern pattern;

        HeaderForms(String pattern) {
            this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
        }

        Optional<String> key(String header) {
            var basic = this == NAMED_OR_BASIC ? SignInLimit.basic(header) : null;
            if (basic != null) {
                return Optional.of(basic.substring(basic.indexOf(':') + 1));
            }
            var matcher = pattern.matcher(header);
            return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
        }
    }

    private final SignIns signIns;
    private final SecurityContextHolderStrategy contexts;
    private final HeaderForms forms;
    private final AuthenticationEntryPoint refusal;
    private final CallLimits limits;
    private final TooManyAnswers tooMany;

    TokenFilter(
            SignIns signIns,
            SecurityContextHolderStrategy contexts,
            HeaderForms forms,
            AuthenticationEntryPoint refusal,
            CallLimits limits,
            TooManyAnswers tooMany) {
        this.signIns = signIns;
        this.contexts = contexts;
        this.forms = forms;
        this.refusal = refusal;
        this.limits = limits;
        this.tooMany = tooMany;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || header.isBlank()) {
            chain.doFilter(request, response);
            return;
        }
        var key = forms.key(header.strip());
        var wait = key.flatMap(limits::call);
        if (wait.isPresent()) {
            SignInLimit.refuse(request, response, wait.get(), tooMany);
            return;
        }
        var authentication = key.flatMap(signIns::byToken);
        if (authentication.isEmpty()) {
            refusal.commence(
                    request,
                    response,
                    new BadCredentialsException("The token is unknown or was revoked."));
            return;
        }
        signIn(authentication.get());
        chain.doFilter(request, response);
    }

    private void signIn(Authentication authentication) {
        var context = contexts.createEmptyContext();
        context.setAuthentication(authentication);
        contexts.setContext(context);
    }
}
