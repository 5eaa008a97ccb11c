package org.imageplane.transients.imaging.viewer;

import org.springframework.stereotype.Component;

/** What the code in a viewer's page may load and reach (Content Security Policy, level 3). */
@Component
class ViewerPolicies {

    private static final String BASE =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'self'; worker-src 'self' blob:; ";

    String of(String viewer) {
        return BASE
                + switch (viewer) {
                    case "js9" ->
                            "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval';"
                                    + " img-src 'self' data: blob:; connect-src 'self' data: blob:";
                    case "sky" ->
                            "script-src 'self' 'wasm-unsafe-eval'; font-src 'self' data:;"
                                    + " img-src 'self' https: data: blob:; connect-src 'self' https: data: blob:";
                    default -> "script-src 'self'";
                };
    }
}
