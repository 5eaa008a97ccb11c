package org.imageplane.transients.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.imageplane.transients.testing.CleanDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A real server, since a mock one has no body to wait for. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@CleanDatabase
class RefusedUploadTest {

    private static final int PATIENCE_MS = 20_000;

    @LocalServerPort int port;

    @ParameterizedTest
    @CsvSource({
        "/candidate_create/, Token 0123456789abcdef0123456789abcdef01234567, 401",
        "/candidate_create/, '', 401",
        "/upload_candidate/, 0123456789abcdef0123456789abcdef01234567, 403",
        "/upload_candidate/, '', 400",
        "/api/v1/people, Bearer nonsense, 401"
    })
    void is_refused_before_its_body_has_come(String address, String authorization, int status)
            throws IOException {
        var head =
                """
                POST %s HTTP/1.1
                Host: localhost
                %sContent-Type: multipart/form-data; boundary=x
                Content-Length: 10000000000

                """
                        .formatted(
                                address,
                                authorization.isEmpty()
                                        ? ""
                                        : "Authorization: " + authorization + "\n")
                        .replace("\n", "\r\n");
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            var answer =
                    new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 " + status);
        }
    }
}
