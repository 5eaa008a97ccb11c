package org.imageplane.transients.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.imageplane.transients.TransientsApplication;

/** A web process of its own, as in production: the application in another JVM, which can be killed. */
public final class WebProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final int port;
    private final Path log;

    private WebProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** A port that is free now. */
    public static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts one at that port, with these settings from its environment; returns at once. */
    public static WebProcess start(int port, Map<String, String> environment) {
        try {
            Path log = Files.createTempFile(Path.of("target"), "web-process-", ".log");
            var builder =
                    new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-Xmx600m",
                            "-XX:TieredStopAtLevel=1",
                            "-Djava.awt.headless=true",
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            applicationOnly(),
                            TransientsApplication.class.getName());
            builder.environment().putAll(environment);
            builder.environment().put("SERVER_PORT", String.valueOf(port));
            builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
            builder.environment().put("VAADIN_PRODUCTIONMODE", "true");
            builder.redirectErrorStream(true).redirectOutput(log.toFile());
            return new WebProcess(builder.start(), port, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String applicationOnly() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(place -> !place.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Waits until it takes requests. */
    public WebProcess awaitReady() {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> !process.isAlive() || isReady());
        if (!process.isAlive()) {
            throw new IllegalStateException("The process ended by itself:\n" + log());
        }
        return this;
    }

    private boolean isReady() {
        try {
            return CLIENT.send(
                                    HttpRequest.newBuilder(
                                                    URI.create(
                                                            address("actuator/health/readiness")))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The address of that path in it. */
    public String address(String path) {
        return "http://localhost:" + port + "/" + path;
    }

    /** What it has logged. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a crash, or the kernel when memory is short. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /** As an update does: it may finish what it began. */
    public void stop() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("The process does not end:\n" + log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
