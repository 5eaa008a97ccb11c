package org.imageplane.transients.catalogue.service;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.imageplane.transients.outside.OutsideAnswer.Failed;
import org.imageplane.transients.outside.OutsideAnswer.Received;
import org.imageplane.transients.outside.OutsideHttp;
import org.imageplane.transients.outside.OutsideRequest;
import org.jspecify.annotations.Nullable;

/** Asks one service, and turns everything that can go wrong into a sentence that names it. */
class Asking {

    private static final long MOST_BYTES = 8_000_000;
    private static final String HTML = "text/html";

    /** Makes sense of a body. */
    interface Meaning<T> {
        T of(byte[] body) throws NonsenseException;
    }

    /** A meaning, or why there is none. */
    record Understood<T>(@Nullable T meaning, Fetched.@Nullable Bad bad) {}

    private final OutsideHttp http;
    private final String service;
    private final Duration timeLimit;

    Asking(OutsideHttp http, String service, Duration timeLimit) {
        this.http = http;
        this.service = service;
        this.timeLimit = timeLimit;
    }

    String service() {
        return service;
    }

    /** Asks with a GET where the form is empty. */
    <T> Understood<T> ask(
            URI address,
            Map<String, String> form,
            Map<String, String> headers,
            Meaning<T> meaning) {
        var answer = http.ask(new OutsideRequest(address, form, headers, timeLimit, MOST_BYTES));
        return switch (answer) {
            case Failed failed -> bad(failed.sentence(), failed.retryAfter());
            case Received page when page.contentType().equals(HTML) ->
                    bad(sentence("answered with a web page instead of data"), null);
            case Received received -> understood(received.body(), meaning);
        };
    }

    private <T> Understood<T> understood(byte[] body, Meaning<T> meaning) {
        try {
            return new Understood<>(meaning.of(body), null);
        } catch (NonsenseException nonsense) {
            return bad(sentence(String.valueOf(nonsense.getMessage())), null);
        }
    }

    String sentence(String whatItDid) {
        return "%s %s.".formatted(service, whatItDid);
    }

    private static <T> Understood<T> bad(String sentence, @Nullable Duration retryAfter) {
        return new Understood<>(null, new Fetched.Bad(sentence, retryAfter));
    }
}
