package org.imageplane.transients.account.web;

import org.imageplane.transients.account.Installation.Environment;

/**
 * What the code of our own pages may load and reach (Content Security Policy, level 3): this server and nothing else.
 * The viewers' pages, which reach further, have policies of their own.
 */
final class PagePolicy {

    /** Vaadin starts from a script in the page and evaluates what it is sent; its components bring styles along. */
    private static final String OWN_SERVER_ONLY =
            "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; script-src-attr 'none';"
                    + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:;"
                    + " frame-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'self';"
                    + " form-action 'self'; frame-ancestors 'self'; connect-src 'self'";

    /** Where pages reload themselves when a source changes, that connection goes to a port of its own. */
    private static final String LIVE_RELOAD = " ws: wss:";

    private PagePolicy() {}

    static String in(Environment environment) {
        return environment.isExposed() ? OWN_SERVER_ONLY : OWN_SERVER_ONLY + LIVE_RELOAD;
    }
}
