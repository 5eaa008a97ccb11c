package org.imageplane.transients.outside;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.imageplane.transients.outside.OutsideAnswer.Kind;

/** One request with the redirects it is sent along, all within its time limit. */
class Exchange {

    private static final int OK = 200;

    private final HttpClient client;
    private final Map<String, String> everywhere;
    private final Clock clock;
    private final OutsideRequest asked;
    private final long deadlineNs;

    Exchange(HttpClient client, Map<String, String> everywhere, Clock clock, OutsideRequest asked) {
        this.client = client;
        this.everywhere = everywhere;
        this.clock = clock;
        this.asked = asked;
        deadlineNs = System.nanoTime() + asked.timeLimit().toNanos();
    }

    /**
     * What came of it.
     *
     * @throws IOException when the connection fails, or the answer cannot be read
     * @throws TimeoutException when it takes too long
     */
    OutsideAnswer answer() throws IOException, TimeoutException, InterruptedException {
        OutsideRequest request = asked;
        for (int redirects = 0; redirects <= Redirection.MOST; redirects++) {
            HttpResponse<byte[]> response = send(request);
            if (!Redirection.is(response.statusCode())) {
                return judged(response);
            }
            request =
                    Redirection.next(
                            request,
                            response.statusCode(),
                            response.headers().firstValue("Location"));
        }
        throw new RefusedException("redirected more than %d times".formatted(Redirection.MOST));
    }

    private HttpResponse<byte[]> send(OutsideRequest request)
            throws IOException, TimeoutException, InterruptedException {
        var sent =
                client.sendAsync(
                        http(request),
                        head ->
                                head.statusCode() == OK
                                        ? new CappedBody(asked.mostBytes())
                                        : CappedBody.unread());
        try {
            return sent.get(deadlineNs - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException why) {
                throw why;
            }
            throw new IOException(failed.getCause());
        } finally {
            // lets go of the connection where nobody waits for it any more
            sent.cancel(true);
        }
    }

    private HttpRequest http(OutsideRequest request) {
        var http = HttpRequest.newBuilder(request.address());
        everywhere.forEach(http::setHeader);
        if (!request.form().isEmpty()) {
            http.setHeader("Content-Type", "application/x-www-form-urlencoded");
            http.POST(BodyPublishers.ofString(form(request.form())));
        }
        request.headers().forEach(http::setHeader);
        return http.build();
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private OutsideAnswer judged(HttpResponse<byte[]> response) throws IOException {
        int status = response.statusCode();
        if (status == OK) {
            return new OutsideAnswer.Received(
                    Unpacking.unpacked(response.body(), response.headers(), asked.mostBytes()),
                    contentType(response));
        }
        var retryAfter = RetryAfter.of(response.headers(), clock);
        String host = host(asked.address());
        if (status == 429 || status == 503 && retryAfter != null) {
            return new OutsideAnswer.Failed(
                    Kind.BUSY, "%s is too busy to answer now.".formatted(host), retryAfter);
        }
        return new OutsideAnswer.Failed(
                Kind.REFUSED,
                "%s answered with the error status %d.".formatted(host, status),
                retryAfter);
    }

    private static String contentType(HttpResponse<?> response) {
        String said = response.headers().firstValue("Content-Type").orElse("");
        return said.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    static String host(URI address) {
        return address.getHost() == null ? "A server without a name" : address.getHost();
    }
}
