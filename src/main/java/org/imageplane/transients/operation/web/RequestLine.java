package org.imageplane.transients.operation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.imageplane.transients.operation.LogContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;
import org.springframework.web.servlet.HandlerMapping;

/**
 * One line for a request that was served: method, path, status, milliseconds. Never the query string, which may hold a
 * signature, nor a username that stands in the path.
 */
final class RequestLine {

    private static final Logger LOG = LoggerFactory.getLogger(RequestLine.class);
    private static final int LONGEST_PATH = 500;

    /** Addresses that say nothing unless they fail: the front end's own files, and the health checks. */
    private static final List<String> QUIET =
            List.of(
                    "/VAADIN/build/",
                    "/VAADIN/static/",
                    "/assets/",
                    "/aura/",
                    "/icons/",
                    "/themes/",
                    "/styles.css",
                    "/favicon.ico",
                    "/actuator/");

    /** What an open page asks for, whatever its address; the one thing of a query string that is said. */
    private static final Pattern PAGE = Pattern.compile("^v-r=(init|uidl|heartbeat|push)\\b");

    private final String id;
    private final long begunNs = System.nanoTime();

    RequestLine(String id) {
        this.id = id;
    }

    /** Writes the line on whatever thread the answer was finished. */
    void write(HttpServletRequest request, int status, @Nullable String person) {
        String path = path(request);
        if (status < 400 && QUIET.stream().anyMatch(path::startsWith)) {
            return;
        }
        long ms = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begunNs);
        try (var sameRequest = MDC.putCloseable(LogContext.REQUEST, id)) {
            if (person != null) {
                MDC.put(LogContext.PERSON, person);
            }
            var line =
                    LOG.atLevel(status < 500 ? Level.INFO : Level.WARN)
                            .addKeyValue("method", request.getMethod())
                            .addKeyValue("path", path)
                            .addKeyValue("status", status)
                            .addKeyValue("ms", ms);
            var page = PAGE.matcher(String.valueOf(request.getQueryString()));
            if (page.find()) {
                line = line.addKeyValue("page", page.group(1));
            }
            line.log("{} {} {} {} ms", request.getMethod(), path, status, ms);
        } finally {
            MDC.remove(LogContext.PERSON);
        }
    }

    private static String path(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
                        instanceof String pattern
                && pattern.contains("{username}")) {
            return pattern;
        }
        String path = request.getRequestURI();
        int parameters = path.indexOf(';');
        String plain = parameters < 0 ? path : path.substring(0, parameters);
        return plain.length() <= LONGEST_PATH ? plain : plain.substring(0, LONGEST_PATH) + "…";
    }
}
