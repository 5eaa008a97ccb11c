package org.imageplane.transients.demo.upload;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.imageplane.transients.demo.DemoException;

/** The running application, as seen from outside. */
public final class SurveyServer implements AutoCloseable {

    private static final Duration PATIENCE_TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String url;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE_TO_CONNECT)
                    .build();

    /** For the application at that address, such as {@code http://localhost:8080}. */
    public SurveyServer(String url) {
        this.url = url.replaceFirst("/+$", "");
    }

    public String url() {
        return url;
    }

    /** Asks for a page of the API. */
    public Answer get(String path, String authorization) {
        return send(request(path, authorization).GET());
    }

    /** Sends JSON to the API. */
    public Answer postJson(String path, String authorization, String json) {
        return send(
                request(path, authorization)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)));
    }

    /** Sends fields as a script does that has no files to send. */
    public Answer postForm(String path, String authorization, Map<String, String> fields) {
        return send(
                request(path, authorization)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(Multipart.urlEncoded(fields))));
    }

    /** Sends fields and files as a script does that has both. */
    public Answer postFiles(
            String path, String authorization, Map<String, String> fields, Map<String, Path> files)
            throws IOException {
        Multipart multipart = new Multipart(fields, files);
        return send(
                request(path, authorization)
                        .header("Content-Type", multipart.contentType())
                        .POST(multipart.body()));
    }

    private HttpRequest.Builder request(String path, String authorization) {
        try {
            return HttpRequest.newBuilder(URI.create(url + path))
                    .timeout(PATIENCE)
                    .header("Accept", "application/json")
                    .header("Authorization", authorization);
        } catch (IllegalArgumentException noAddress) {
            throw new DemoException(
                    "\"%s\" is not an address such as http://localhost:8080.".formatted(url),
                    noAddress);
        }
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (ConnectException | HttpConnectTimeoutException nobody) {
            throw new DemoException(
                    "No answer from %s: start the app with make run.".formatted(url), nobody);
        } catch (IOException broken) {
            throw new DemoException(
                    "%s stopped answering (%s): run this again to go on."
                            .formatted(url, broken.getMessage()),
                    broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DemoException("Stopped: run this again to go on.", stopped);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
