package org.imageplane.transients.outside;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a redirect leads, and whether it is gone along. */
final class Redirection {

    static final int MOST = 5;

    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

    private Redirection() {}

    static boolean is(int status) {
        return STATUSES.contains(status);
    }

    /**
     * The request that the redirect asks for: a form is sent again only where the status says so, and only to the same
     * server; so are headers.
     *
     * @throws RefusedException when it is not gone along
     */
    static OutsideRequest next(OutsideRequest from, int status, Optional<String> location)
            throws RefusedException {
        URI to = target(from.address(), location.orElse(""));
        String scheme = scheme(to);
        if (!(scheme.equals("http") || scheme.equals("https")) || to.getHost() == null) {
            throw new RefusedException("redirected to what is no web address");
        }
        if (scheme(from.address()).equals("https") && scheme.equals("http")) {
            throw new RefusedException("redirected to an address without encryption");
        }
        boolean sameServer = server(to).equals(server(from.address()));
        boolean formAgain = !from.form().isEmpty() && (status == 307 || status == 308);
        if (formAgain && !sameServer) {
            throw new RefusedException("redirected a form to another server");
        }
        if (isInside(to) && !isInside(from.address())) {
            throw new RefusedException("redirected to an address inside our network");
        }
        return new OutsideRequest(
                to,
                formAgain ? from.form() : Map.of(),
                sameServer ? from.headers() : Map.of(),
                from.timeLimit(),
                from.mostBytes());
    }

    private static URI target(URI from, String location) throws RefusedException {
        try {
            return location.isEmpty() ? URI.create("") : from.resolve(location);
        } catch (IllegalArgumentException noAddress) {
            throw new RefusedException("redirected to what is no web address");
        }
    }

    private static String scheme(URI address) {
        return String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    }

    private static String server(URI address) {
        return scheme(address) + "://" + address.getHost() + ":" + address.getPort();
    }

    /** So that no server outside makes this one ask its neighbours. */
    private static boolean isInside(URI address) {
        try {
            InetAddress at = InetAddress.getByName(address.getHost());
            return at.isLoopbackAddress()
                    || at.isSiteLocalAddress()
                    || at.isLinkLocalAddress()
                    || at.isAnyLocalAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }
}
