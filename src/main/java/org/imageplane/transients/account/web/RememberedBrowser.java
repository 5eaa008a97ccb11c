package org.imageplane.transients.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import org.imageplane.transients.account.Installation;
import org.imageplane.transients.account.InstallationSecrets;
import org.imageplane.transients.account.SignIns;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.rememberme.TokenBasedRememberMeServices;
import org.springframework.stereotype.Component;

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
        return super.rememberMeRequested(request, getParameter()) ? ASKED_FOR_S : SITTING_S;
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
