package org.imageplane.transients.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands in for Firefly: answers {@code /firefly/healthz}, serves a {@code /firefly/firefly_loader.js} with the same API,
 * records what is called there, and fetches the images as Firefly's server would, without anybody's cookies.
 */
public final class FireflyStandIn implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    /** One call of the API: its name and its parameters. */
    public record Call(String name, JsonNode parameters) {}

    /** What came of opening an address. */
    public record Fetched(String url, int status, byte[] content) {}

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<Fetched> fetched = new CopyOnWriteArrayList<>();
    private volatile int health = 200;

    public FireflyStandIn() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/firefly/healthz", exchange -> answer(exchange, health, "", ""));
        server.createContext("/firefly/firefly_loader.js", this::loader);
        server.createContext("/firefly/calls", this::call);
        server.createContext("/firefly/plot", this::plot);
        server.start();
    }

    /** Its address, as FIREFLY_URL has it. */
    public String url() {
        return "http://localhost:%d/firefly".formatted(server.getAddress().getPort());
    }

    /** Answers its health check with this status from now on. */
    public void isHealthy(boolean healthy) {
        health = healthy ? 200 : 503;
    }

    /** The calls of that name so far, oldest first. */
    public List<Call> calls(String name) {
        return calls.stream().filter(call -> call.name().equals(name)).toList();
    }

    /** The addresses that were opened so far. */
    public List<Fetched> fetched() {
        return List.copyOf(fetched);
    }

    public void forget() {
        calls.clear();
        fetched.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void loader(HttpExchange exchange) throws IOException {
        try (var script = FireflyStandIn.class.getResourceAsStream("/firefly/firefly_loader.js")) {
            answer(
                    exchange,
                    200,
                    "text/javascript",
                    new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private void call(HttpExchange exchange) throws IOException {
        JsonNode call = JSON.readTree(exchange.getRequestBody().readAllBytes());
        calls.add(new Call(call.get("name").asString(), call.get("parameters")));
        answer(exchange, 200, "", "");
    }

    private void plot(HttpExchange exchange) throws IOException {
        String url =
                URLDecoder.decode(
                        exchange.getRequestURI().getRawQuery().substring("url=".length()),
                        StandardCharsets.UTF_8);
        Fetched answer = fetch(url);
        fetched.add(answer);
        answer(
                exchange,
                200,
                "application/json",
                "{\"status\":%d,\"planes\":%d}"
                        .formatted(answer.status(), planes(answer.content())));
    }

    private Fetched fetch(String url) throws IOException {
        try {
            HttpResponse<byte[]> answer =
                    client.send(
                            HttpRequest.newBuilder(URI.create(url)).build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            return new Fetched(url, answer.statusCode(), answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** NAXIS3 of the first header, 1 without it. */
    private static int planes(byte[] fits) {
        String header = new String(fits, 0, Math.min(fits.length, 2880), StandardCharsets.US_ASCII);
        int card = header.indexOf("NAXIS3  =");
        return card < 0 ? 1 : Integer.parseInt(header.substring(card + 10, card + 30).strip());
    }

    private static void answer(HttpExchange exchange, int status, String type, String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Access-Control-Allow-Origin", "*");
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
