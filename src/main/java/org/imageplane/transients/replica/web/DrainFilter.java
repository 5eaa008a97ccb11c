package org.imageplane.transients.replica.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses new reading while this process drains, before anything was done for it: the proxy may then ask another process
 * for the same. What changes something is served, since nobody may repeat it.
 */
class DrainFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final byte[] SENTENCE =
            "This server is being restarted. Load the page again in a moment.\n"
                    .getBytes(StandardCharsets.UTF_8);

    private final Draining draining;

    DrainFilter(Draining draining) {
        this.draining = draining;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (draining.isDraining() && READING.contains(request.getMethod())) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader(HttpHeaders.CONNECTION, "close");
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setContentType(MediaType.TEXT_PLAIN_VALUE);
            response.getOutputStream().write(SENTENCE);
        } else {
            chain.doFilter(request, response);
        }
    }
}
