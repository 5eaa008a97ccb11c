package org.imageplane.transients.operation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Addresses that fail, and one that answers on another thread; in tests only. */
@RestController
class FailingController {

    static final String FAILS = "/api/v1/test-failure";
    static final String STREAMS = "/api/v1/test-stream";

    @GetMapping(FAILS)
    String fail(@RequestParam String secret) {
        throw new IllegalStateException("It failed on purpose, at " + secret.length());
    }

    @GetMapping(STREAMS)
    void stream(HttpServletRequest request) {
        var going = request.startAsync();
        Thread.startVirtualThread(
                () -> {
                    try {
                        going.getResponse()
                                .getOutputStream()
                                .write("streamed".getBytes(StandardCharsets.UTF_8));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    } finally {
                        going.complete();
                    }
                });
    }
}
