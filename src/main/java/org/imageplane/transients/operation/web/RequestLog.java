package org.imageplane.transients.operation.web;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.imageplane.transients.operation.LogContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Gives each request its id, the proxy's if it sent one, which the answer carries too and every line that is logged while
 * the request is served; and writes the request's own line when it is done.
 */
class RequestLog extends OncePerRequestFilter {

    static final String HEADER = "X-Request-ID";

    /** As Nginx writes it. */
    private static final int CLIENT_LEFT = 499;

    private static final String ID = RequestLog.class.getName();

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            goOn(request, response, chain);
            return;
        }
        String id = LogContext.requestId(request.getHeader(HEADER));
        request.setAttribute(ID, id);
        response.setHeader(HEADER, id);
        var line = new RequestLine(id);
        MDC.put(LogContext.REQUEST, id);
        int failed = 0;
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException | Error e) {
            failed = status(e);
            throw e;
        } finally {
            String person = MDC.get(LogContext.PERSON);
            if (failed == 0 && request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new WhenDone(line, request, person));
            } else {
                line.write(request, Math.max(failed, response.getStatus()), person);
            }
            clear();
        }
    }

    /** An error page, or the end of an answer that another thread prepared. */
    private static void goOn(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MDC.put(LogContext.REQUEST, String.valueOf(request.getAttribute(ID)));
        try {
            chain.doFilter(request, response);
        } finally {
            clear();
        }
    }

    /** The container makes it 500 later; who left did not hear it. */
    private static int status(Throwable thrown) {
        return thrown instanceof Exception e
                        && DisconnectedClientHelper.isClientDisconnectedException(e)
                ? CLIENT_LEFT
                : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private static void clear() {
        MDC.remove(LogContext.REQUEST);
        MDC.remove(LogContext.PERSON);
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** Writes the line of a request whose answer went on after its thread had left. */
    private record WhenDone(RequestLine line, HttpServletRequest request, @Nullable String person)
            implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            int status =
                    event.getSuppliedResponse() instanceof HttpServletResponse response
                            ? response.getStatus()
                            : HttpServletResponse.SC_OK;
            line.write(request, status, person);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // completes too
        }

        @Override
        public void onError(AsyncEvent event) {
            // completes too
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
