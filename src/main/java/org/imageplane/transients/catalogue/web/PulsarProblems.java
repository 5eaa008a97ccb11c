package org.imageplane.transients.catalogue.web;

import java.util.NoSuchElementException;
import org.imageplane.transients.catalogue.psrcat.PsrcatFormatException;
import org.imageplane.transients.sky.SkyFormatException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What went wrong with a request about pulsars, as a problem (RFC 9457). */
@RestControllerAdvice(basePackageClasses = PulsarProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PulsarProblems {

    @ExceptionHandler
    ProblemDetail absent(NoSuchElementException e) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler({PsrcatFormatException.class, SkyFormatException.class})
    ProblemDetail refused(IllegalArgumentException e) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    }
}
