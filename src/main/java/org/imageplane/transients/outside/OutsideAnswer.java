package org.imageplane.transients.outside;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of asking another server. */
public sealed interface OutsideAnswer {

    /**
     * Status 200 with its whole body, unpacked.
     *
     * @param contentType lower case without parameters, such as {@code text/html}; empty when not said
     */
    record Received(byte[] body, String contentType) implements OutsideAnswer {}

    /**
     * No usable answer.
     *
     * @param sentence for people, without addresses that carry secrets: "SIMBAD did not answer within 10 s."
     * @param retryAfter when the server said so itself
     */
    record Failed(Kind kind, String sentence, @Nullable Duration retryAfter)
            implements OutsideAnswer {}

    /** What went wrong. */
    enum Kind {
        TIMED_OUT,
        UNREACHABLE,
        TOO_LARGE,
        /** 429, or 503 with Retry-After. */
        BUSY,
        /** Another status than 200, or a body or a redirect that cannot be followed. */
        REFUSED
    }
}
