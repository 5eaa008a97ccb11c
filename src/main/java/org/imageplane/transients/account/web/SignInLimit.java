package org.imageplane.transients.account.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.function.Function;
import org.imageplane.transients.account.CallLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses passwords that come too often, before any is looked at. Made by the chains that take passwords, and no bean. */
class SignInLimit extends OncePerRequestFilter {

    private static final String BASIC = "Basic ";

    private final CallLimits limits;
    private final String address;
    private final Function<HttpServletRequest, String> username;
    private final TooManyAnswers tooMany;

    SignInLimit(
            CallLimits limits,
            String address,
            Function<HttpServletRequest, String> username,
            TooManyAnswers tooMany) {
        this.limits = limits;
        this.address = address;
        this.username = username;
        this.tooMany = tooMany;
    }

    /** Whom the form of the sign-in page is about. */
    static String inForm(HttpServletRequest request) {
        String name = request.getParameter("username");
        return name == null ? "" : name;
    }

    /** Whom HTTP Basic is about; empty when that cannot be read. */
    static String inHeader(HttpServletRequest request) {
        String both = basic(request.getHeader(HttpHeaders.AUTHORIZATION));
        return both == null ? "" : both.substring(0, both.indexOf(':'));
    }

    /** {@code username:password} of such a header; null when it is none. */
    static @Nullable String basic(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return null;
        }
        try {
            var both =
                    new String(
                            Base64.getDecoder().decode(header.substring(BASIC.length()).strip()),
                            StandardCharsets.UTF_8);
            return both.indexOf(':') < 0 ? null : both;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    static void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            Duration wait,
            TooManyAnswers tooMany)
            throws IOException {
        long waitS = Math.max(1, wait.plusNanos(999_999_999).toSeconds());
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(waitS));
        tooMany.write(request, response, waitS);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod())
                || !address.equals(
                        request.getRequestURI().substring(request.getContextPath().length()));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait = limits.signIn(request.getRemoteAddr(), username.apply(request));
        if (wait.isPresent()) {
            refuse(request, response, wait.get(), tooMany);
        } else {
            chain.doFilter(request, response);
        }
    }
}
