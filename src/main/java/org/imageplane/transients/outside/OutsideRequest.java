package org.imageplane.transients.outside;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * What is asked of another server.
 *
 * @param form fields of a POST, in order; a GET when empty
 * @param headers beside those that every request carries (User-Agent among them)
 * @param timeLimit for the whole of it, from the connection to the last byte
 * @param mostBytes of the body, unpacked; a longer one is refused without being read to its end
 */
public record OutsideRequest(
        URI address,
        Map<String, String> form,
        Map<String, String> headers,
        Duration timeLimit,
        long mostBytes) {

    /** A GET without headers of its own. */
    public static OutsideRequest get(URI address, Duration timeLimit, long mostBytes) {
        return new OutsideRequest(address, Map.of(), Map.of(), timeLimit, mostBytes);
    }

    /** The host alone: the rest may hold secrets. */
    @Override
    public String toString() {
        return "OutsideRequest[%s]".formatted(address.getHost());
    }
}
