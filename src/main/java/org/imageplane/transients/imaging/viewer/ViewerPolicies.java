package org.imageplane.transients.imaging.viewer;

import org.springframework.stereotype.Component;

/** What the code in a viewer's page may load and reach (Content Security Policy, level 3). */
@Component
class ViewerPolicies {

    private static final String BASE =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'self'; ";
    private static final String JS9 =
            "style-src 'self' 'unsafe-inline'; worker-src 'self' blob:;"
                    + " script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval';"
                    + " img-src 'self' data: blob:; connect-src 'self' data: blob:";

    /** The sky comes as tiles from observatories all over the world, so any host may send pictures, but no code. */
    private static final String SKY =
            "style-src 'self' 'unsafe-inline'; worker-src 'self' blob:;"
                    + " script-src 'self' 'wasm-unsafe-eval'; font-src 'self' data:;"
                    + " img-src 'self' https: data: blob:; connect-src 'self' https: data: blob:";

    /** Firefly's code is not in our hands: it gets what such applications use, from its own origin and no other. */
    private static final String FIREFLY =
            "style-src 'self' 'unsafe-inline'%1$s; worker-src 'self' blob:%1$s;"
                    + " script-src 'self' 'unsafe-inline' 'unsafe-eval'%1$s; font-src 'self' data:%1$s;"
                    + " img-src 'self' data: blob:%1$s; connect-src 'self' data: blob:%1$s%2$s";

    private final Firefly firefly;

    ViewerPolicies(Firefly firefly) {
        this.firefly = firefly;
    }

    String of(String viewer) {
        return BASE
                + switch (viewer) {
                    case "js9" -> JS9;
                    case "sky" -> SKY;
                    case "firefly" ->
                            FIREFLY.formatted(
                                    firefly.foreignOrigin().map(origin -> " " + origin).orElse(""),
                                    firefly.foreignOrigin()
                                            .map(origin -> " " + origin.replaceFirst("http", "ws"))
                                            .orElse(""));
                    default -> "script-src 'self'";
                };
    }
}
