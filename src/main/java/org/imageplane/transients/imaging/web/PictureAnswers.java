package org.imageplane.transients.imaging.web;

import java.util.function.Function;
import org.imageplane.transients.imaging.ImagingOutcome;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.server.ResponseStatusException;

/** What came of a request as an answer: what was made, which browsers keep, or a problem with its sentence. */
final class PictureAnswers {

    private static final String WAIT_S = "20";

    private PictureAnswers() {}

    /** A picture. */
    static ResponseEntity<byte[]> png(ImagingOutcome<byte[]> outcome, String tag) {
        return answer(outcome, tag, body -> body.contentType(MediaType.IMAGE_PNG));
    }

    /** Something in JSON. */
    static <T> ResponseEntity<T> json(ImagingOutcome<T> outcome, String tag) {
        return answer(outcome, tag, body -> body.contentType(MediaType.APPLICATION_JSON));
    }

    private static <T> ResponseEntity<T> answer(
            ImagingOutcome<T> outcome,
            String tag,
            Function<ResponseEntity.BodyBuilder, ResponseEntity.BodyBuilder> type) {
        return switch (outcome) {
            case ImagingOutcome.Made<T>(T value) ->
                    type.apply(ResponseEntity.ok())
                            .eTag(tag)
                            .header(
                                    HttpHeaders.CACHE_CONTROL,
                                    "private, max-age=31536000, immutable")
                            .header("X-Content-Type-Options", "nosniff")
                            .header("Content-Security-Policy", "sandbox; default-src 'none'")
                            .body(value);
            case ImagingOutcome.Nothing<T>(String reason) ->
                    throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, reason);
            case ImagingOutcome.Busy<T>(String reason) -> throw busy(reason);
        };
    }

    private static ErrorResponseException busy(String reason) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, reason);
        var exception = new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE, problem, null);
        exception.getHeaders().set(HttpHeaders.RETRY_AFTER, WAIT_S);
        return exception;
    }
}
