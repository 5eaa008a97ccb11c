package org.imageplane.transients.review.web;

import java.util.NoSuchElementException;
import org.imageplane.transients.crossmatch.AssociationRefusedException;
import org.imageplane.transients.rating.RatingRefusedException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What went wrong, as a problem (RFC 9457) with a sentence for the person who reads it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(basePackageClasses = CandidateProblems.class)
class CandidateProblems {

    static NoSuchElementException noCandidate(long id) {
        return new NoSuchElementException("There is no candidate %d.".formatted(id));
    }

    @ExceptionHandler
    ProblemDetail refused(RatingRefusedException refused) {
        return problem(HttpStatus.BAD_REQUEST, refused);
    }

    @ExceptionHandler
    ProblemDetail refused(AssociationRefusedException refused) {
        return problem(HttpStatus.BAD_REQUEST, refused);
    }

    @ExceptionHandler
    ProblemDetail absent(NoSuchElementException absent) {
        return problem(HttpStatus.NOT_FOUND, absent);
    }

    @ExceptionHandler
    ProblemDetail unreadable(MethodArgumentTypeMismatchException unreadable) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                "%s: \"%s\" is not a whole number."
                        .formatted(unreadable.getName(), unreadable.getValue()));
    }

    private static ProblemDetail problem(HttpStatus status, RuntimeException why) {
        return ProblemDetail.forStatusAndDetail(status, String.valueOf(why.getMessage()));
    }
}
