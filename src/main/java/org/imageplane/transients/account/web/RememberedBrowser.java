package org.imageplane.transients.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import org.imageplane.transients.account.Installation;
import org.imageplane.transients.account.InstallationSecrets;
import org.imageplane.transients.account.OwnPasswordChanged;
import org.imageplane.transients.account.SignIns;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.rememberme.InvalidCookieException;
import org.springframework.security.web.authentication.rememberme.TokenBasedRememberMeServices;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Remembers everybody who signs in, so that another process can take over when the one that has their session is gone:
 * for 30 days where that was asked for, otherwise until the browser is closed and for 12 hours at most. The cookie is
 * signed over the password's hash as well, so a new password ends it.
 */
@Component
class RememberedBrowser extends TokenBasedRememberMeServices {

    static final String COOKIE = "TRANSIENTS_REMEMBERED";

    private static final int ASKED_FOR_S = 30 * 24 * 60 * 60;
    private static final int SITTING_S = 12 * 60 * 60;

    private static final String ASKED_BEFORE = RememberedBrowser.class.getName() + ".askedBefore";

    /** What makes a cookie end with the browser. */
    private static final int WITH_THE_BROWSER = -1;

    RememberedBrowser(InstallationSecrets secrets, SignIns signIns, Installation installation) {
        super(
                HexFormat.of().formatHex(secrets.get("remember-me")),
                signIns::byUsername,
                RememberMeTokenAlgorithm.SHA256);
        setCookieName(COOKIE);
        // behind Nginx the container sees plain HTTP only
        setUseSecureCookie(installation.isHttps());
        setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
    }

    @Override
    protected boolean rememberMeRequested(HttpServletRequest request, String parameter) {
        return true;
    }

    @Override
    protected int calculateLoginLifetime(HttpServletRequest request, Authentication person) {
        return super.rememberMeRequested(request, getParameter())
                        || Boolean.TRUE.equals(request.getAttribute(ASKED_BEFORE))
                ? ASKED_FOR_S
                : SITTING_S;
    }

    /** The old cookie is worth nothing any more; the new one is of the same kind. */
    @EventListener
    void on(OwnPasswordChanged event) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here
                && here.getResponse() != null) {
            var request = here.getRequest();
            request.setAttribute(ASKED_BEFORE, wasAskedFor(request));
            onLoginSuccess(request, here.getResponse(), event.now());
        }
    }

    /** Whether the browser was asked to remember for long when the person signed in. */
    private boolean wasAskedFor(HttpServletRequest request) {
        String cookie = extractRememberMeCookie(request);
        if (cookie == null) {
            return false;
        }
        try {
            long endsAtMs = Long.parseLong(decodeCookie(cookie)[1]);
            return endsAtMs > System.currentTimeMillis() + 1000L * SITTING_S;
        } catch (InvalidCookieException | NumberFormatException notOurs) {
            return false;
        }
    }

    @Override
    protected void setCookie(
            String[] tokens,
            int lifetimeS,
            HttpServletRequest request,
            HttpServletResponse response) {
        int kept = lifetimeS == SITTING_S ? WITH_THE_BROWSER : lifetimeS;
        super.setCookie(tokens, kept, request, response);
    }
}
