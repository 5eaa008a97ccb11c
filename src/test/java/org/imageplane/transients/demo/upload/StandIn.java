package org.imageplane.transients.demo.upload;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Stands in for the application: keeps what it is sent and answers as it is told to. */
public final class StandIn implements AutoCloseable {

    /** One request as it came in; the body's bytes are characters of ISO 8859-1. */
    public record Received(String method, String path, Map<String, String> headers, String body) {}

    public final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<String, Function<Received, Answer>> answers = new ConcurrentHashMap<>();
    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final HttpServer server;

    public StandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(pool);
        server.createContext("/", this::handle);
        server.start();
    }

    public StandIn answer(String methodAndPath, Function<Received, Answer> answer) {
        answers.put(methodAndPath, answer);
        return this;
    }

    public StandIn answer(String methodAndPath, int status, String body) {
        return answer(methodAndPath, request -> new Answer(status, body));
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public List<Received> received(String path) {
        return received.stream().filter(request -> request.path().equals(path)).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new ConcurrentHashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name, String.join(",", values)));
            Received request =
                    new Received(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI().toString(),
                            headers,
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.ISO_8859_1));
            received.add(request);
            Answer answer =
                    answers.getOrDefault(
                                    request.method() + " " + request.path(),
                                    unknown -> new Answer(404, "{\"detail\": \"Not found\"}"))
                            .apply(request);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        pool.shutdownNow();
    }
}
