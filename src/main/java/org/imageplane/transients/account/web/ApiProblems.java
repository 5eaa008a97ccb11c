package org.imageplane.transients.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.account.PersonRefusedException;
import org.imageplane.transients.operation.LogContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Turns what goes wrong in any controller into a problem (RFC 9457) with a sentence. An exception class with {@link
 * ResponseStatus} is answered with that status and its message; one without, with 500 and an id that the log has too.
 */
@RestControllerAdvice
class ApiProblems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    private static final Pattern HEX = Pattern.compile("(.{8})(.{4})(.{4})(.{4})(.{12})");

    private final CurrentActor current;

    ApiProblems(CurrentActor current) {
        this.current = current;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException e) {
        if (current.find().isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                    .body(problem(HttpStatus.UNAUTHORIZED, sentence(e)));
        }
        return answer(problem(HttpStatus.FORBIDDEN, sentence(e)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(PersonRefusedException e) {
        var problem = problem(HttpStatus.BAD_REQUEST, sentence(e));
        Map<String, List<String>> errors = new LinkedHashMap<>();
        e.problems().forEach((field, sentence) -> errors.put(field, List.of(sentence)));
        problem.setProperty("errors", errors);
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> brokenUpload(MultipartException e) {
        return answer(
                problem(HttpStatus.BAD_REQUEST, "The multipart body is broken or was cut short."));
    }

    /** A header or a parameter with a control character; its message names it. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> rejected(RequestRejectedException e) {
        return answer(problem(HttpStatus.BAD_REQUEST, sentence(e)));
    }

    @ExceptionHandler(Exception.class)
    @Nullable ResponseEntity<ProblemDetail> other(
            Exception e, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
            LOG.debug(
                    "The client left {} before the answer was complete.", request.getRequestURI());
            return null;
        }
        var declared =
                AnnotatedElementUtils.findMergedAnnotation(e.getClass(), ResponseStatus.class);
        if (declared != null) {
            return answer(problem(declared.code(), sentence(e)));
        }
        if (response.isCommitted()) {
            // half an answer must not end as if it were whole: the container cuts the connection
            throw e;
        }
        var id = LogContext.requestId();
        LOG.error("{} {} failed, problem {}", request.getMethod(), request.getRequestURI(), id, e);
        var problem =
                problem(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "Something went wrong here. Tell the administrators the id %s."
                                .formatted(id));
        problem.setInstance(
                URI.create("urn:uuid:" + HEX.matcher(id).replaceFirst("$1-$2-$3-$4-$5")));
        return answer(problem);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var problem = problem(HttpStatus.BAD_REQUEST, "Some fields cannot be accepted.");
        Map<String, List<@Nullable String>> errors = new LinkedHashMap<>();
        e.getFieldErrors()
                .forEach(
                        error ->
                                errors.merge(
                                        error.getField(),
                                        List.of(String.valueOf(error.getDefaultMessage())),
                                        (one, more) ->
                                                Stream.concat(one.stream(), more.stream())
                                                        .toList()));
        problem.setProperty("errors", errors);
        return createResponseEntity(problem, headers, HttpStatus.BAD_REQUEST, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var problem =
                problem(
                        HttpStatus.NOT_FOUND,
                        "There is nothing at this address; /api/docs lists what can be asked.");
        return createResponseEntity(problem, headers, HttpStatus.NOT_FOUND, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var problem = problem(HttpStatus.BAD_REQUEST, JsonMistakes.sentence(e));
        return createResponseEntity(problem, headers, HttpStatus.BAD_REQUEST, request);
    }

    private static ProblemDetail problem(HttpStatus status, String sentence) {
        return ProblemDetail.forStatusAndDetail(status, sentence);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.of(problem).build();
    }

    private static String sentence(Exception e) {
        return e.getMessage() == null ? "This cannot be done." : e.getMessage();
    }
}
