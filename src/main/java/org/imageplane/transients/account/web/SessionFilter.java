package org.imageplane.transients.account.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.imageplane.transients.account.SignIns;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at each request whether the signed-in person is still welcome: one look-up by primary key, so that a deactivated
 * person, a changed password or changed roles count at once in every replica.
 */
class SessionFilter extends OncePerRequestFilter {

    private final SignIns signIns;
    private final SecurityContextHolderStrategy contexts;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final SecurityContextLogoutHandler signOut = new SecurityContextLogoutHandler();

    SessionFilter(SignIns signIns, SecurityContextHolderStrategy contexts) {
        this.signIns = signIns;
        this.contexts = contexts;
        signOut.setSecurityContextHolderStrategy(contexts);
    }

    /** The front end's own files are the same for everybody, and many. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/VAADIN/build/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = contexts.getContext().getAuthentication();
        if (session != null) {
            signIns.renewed(session)
                    .ifPresentOrElse(
                            now -> renew(session, now, request, response),
                            () -> signOut.logout(request, response, session));
        }
        chain.doFilter(request, response);
    }

    private void renew(
            Authentication session,
            Authentication now,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (now != session) {
            var context = contexts.createEmptyContext();
            context.setAuthentication(now);
            contexts.setContext(context);
            sessions.saveContext(context, request, response);
        }
    }
}
