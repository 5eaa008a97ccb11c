package org.imageplane.transients.account.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How each kind of address says that somebody may not come in, in the words that its clients know. */
@Component
class Refusals {

    private static final String NO_TOKEN =
            "This needs a token: send the header \"Authorization: %s\". Make one on your account page.";
    private static final String WRONG_TOKEN =
            "The token is unknown or was revoked, or its owner was deactivated. Make one on your account page.";
    private static final String NOT_ALLOWED =
            "This needs a role that you do not have: ask an administrator.";
    private static final String NO_UPLOADER =
            "Uploading needs the role UPLOADER: ask an administrator.";

    private static final String TOO_MANY_CALLS =
            "Too many calls with this token at once: wait a second, then go on.";

    private final Answers answers;

    Refusals(JsonMapper json) {
        this.answers = new Answers(json);
    }

    /** The MWA script: 401 whether the token is absent or wrong. */
    AuthenticationEntryPoint mwaUnknown() {
        return (request, response, why) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Token");
            var sentence =
                    request.getHeader(HttpHeaders.AUTHORIZATION) == null
                            ? NO_TOKEN.formatted("Token <key>")
                            : WRONG_TOKEN;
            answers.write(
                    response,
                    HttpStatus.UNAUTHORIZED,
                    MediaType.APPLICATION_JSON,
                    Map.of("detail", sentence));
        };
    }

    /** The MWA script, with the token of somebody who may not upload. */
    AccessDeniedHandler mwaDenied() {
        return (request, response, why) ->
                answers.write(
                        response,
                        HttpStatus.FORBIDDEN,
                        MediaType.APPLICATION_JSON,
                        Map.of("detail", NO_UPLOADER));
    }

    /** The VASTER script: 400 without the header, 403 with a token that is not known. */
    AuthenticationEntryPoint vasterUnknown() {
        return (request, response, why) -> {
            boolean absent = request.getHeader(HttpHeaders.AUTHORIZATION) == null;
            answers.write(
                    response,
                    absent ? HttpStatus.BAD_REQUEST : HttpStatus.FORBIDDEN,
                    MediaType.APPLICATION_JSON,
                    vaster(absent ? NO_TOKEN.formatted("<key>") : WRONG_TOKEN));
        };
    }

    /** The VASTER script, with the token of somebody who may not upload. */
    AccessDeniedHandler vasterDenied() {
        return (request, response, why) ->
                answers.write(
                        response,
                        HttpStatus.FORBIDDEN,
                        MediaType.APPLICATION_JSON,
                        vaster(NO_UPLOADER));
    }

    /** The API: a problem that says which way to prove who one is. */
    AuthenticationEntryPoint apiUnknown(String challenge, String sentence) {
        return (request, response, why) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
            problem(response, HttpStatus.UNAUTHORIZED, sentence);
        };
    }

    /** The API, with a token. */
    AuthenticationEntryPoint apiUnknownToken() {
        return (request, response, why) ->
                apiUnknown(
                                "Bearer",
                                request.getHeader(HttpHeaders.AUTHORIZATION) == null
                                        ? NO_TOKEN.formatted("Bearer <key>")
                                        : WRONG_TOKEN)
                        .commence(request, response, why);
    }

    /** The API, with the token of somebody who may not do that. */
    AccessDeniedHandler apiDenied() {
        return (request, response, why) -> problem(response, HttpStatus.FORBIDDEN, NOT_ALLOWED);
    }

    /** The API: too many calls. */
    TooManyAnswers apiTooMany() {
        return (request, response, waitS) ->
                problem(response, HttpStatus.TOO_MANY_REQUESTS, TOO_MANY_CALLS);
    }

    /** The MWA script: too many calls. */
    TooManyAnswers mwaTooMany() {
        return (request, response, waitS) ->
                answers.write(
                        response,
                        HttpStatus.TOO_MANY_REQUESTS,
                        MediaType.APPLICATION_JSON,
                        Map.of("detail", TOO_MANY_CALLS));
    }

    /** The VASTER script: too many calls. */
    TooManyAnswers vasterTooMany() {
        return (request, response, waitS) ->
                answers.write(
                        response,
                        HttpStatus.TOO_MANY_REQUESTS,
                        MediaType.APPLICATION_JSON,
                        vaster(TOO_MANY_CALLS));
    }

    /** Passwords in exchange for tokens: too many were tried. */
    TooManyAnswers tokensTooMany() {
        return (request, response, waitS) ->
                problem(
                        response,
                        HttpStatus.TOO_MANY_REQUESTS,
                        "Too many tries from this address or for this account: wait %d seconds. A token can be used again and again, so one is enough."
                                .formatted(waitS));
    }

    /** The sign-in page: a page for who reads the status, which goes at once to the sign-in page with its sentence. */
    TooManyAnswers pageTooMany() {
        return (request, response, waitS) -> {
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter()
                    .write(
                            """
                            <!DOCTYPE html>
                            <html lang="en">
                            <head><title>Too many tries</title>
                            <meta http-equiv="refresh" content="0; url=login?wait=%1$d"></head>
                            <body><p>Too many tries to sign in: wait %1$d seconds,
                            then <a href="login">sign in</a>.</p></body>
                            </html>
                            """
                                    .formatted(waitS));
        };
    }

    private void problem(HttpServletResponse response, HttpStatus status, String sentence)
            throws IOException {
        var problem = ProblemDetail.forStatusAndDetail(status, sentence);
        answers.write(response, status, MediaType.APPLICATION_PROBLEM_JSON, problem);
    }

    /** In this order, as its documentation shows it. */
    private static Map<String, String> vaster(String message) {
        var body = new LinkedHashMap<String, String>();
        body.put("status", "error");
        body.put("message", message);
        return body;
    }
}
