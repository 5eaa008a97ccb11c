package org.imageplane.transients.ingest.web;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Says in one JSON sentence why an upload could not even be read. */
@RestControllerAdvice(basePackageClasses = UploadProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadProblems {

    private final JsonText text;

    UploadProblems(JsonText text) {
        this.text = text;
    }

    @ExceptionHandler
    ResponseEntity<Object> tooLarge(MaxUploadSizeExceededException e) {
        return text.answer(
                HttpStatus.CONTENT_TOO_LARGE,
                "The upload is larger than is taken: at most 500 MB a file and 600 MB in all.");
    }

    @ExceptionHandler
    ResponseEntity<Object> tooLarge(FileTooLargeException e) {
        return text.answer(HttpStatus.CONTENT_TOO_LARGE, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(MultipartException e) {
        return text.answer(
                HttpStatus.BAD_REQUEST,
                "The upload ends too early or is not multipart/form-data as RFC 7578 describes it.");
    }

    /** Form text that is damaged or too long; Tomcat's exception says which of the two. */
    @ExceptionHandler
    ResponseEntity<Object> unreadable(InvalidParameterException e) {
        return text.answer(
                HttpStatusCode.valueOf(e.getErrorCode()),
                e.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value()
                        ? "The form is larger than the 16 MB that are taken."
                        : "The form is not percent-encoded UTF-8 text.");
    }

    @ExceptionHandler
    ResponseEntity<Object> denied(AccessDeniedException e) {
        return text.answer(HttpStatus.FORBIDDEN, String.valueOf(e.getMessage()));
    }
}
