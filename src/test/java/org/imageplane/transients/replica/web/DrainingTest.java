package org.imageplane.transients.replica.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A small web server of its own, told to stop while people use it. */
class DrainingTest {

    private static final CountDownLatch BEGUN = new CountDownLatch(1);
    private static final CountDownLatch MAY_END = new CountDownLatch(1);

    @TempDir Path folder;
    private final HttpClient browser =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private ServletWebServerApplicationContext server;
    private Draining draining;
    private CompletableFuture<Void> stopped;

    @BeforeEach
    void a_server_that_drains_until_it_is_closed_for_good() {
        server =
                (ServletWebServerApplicationContext)
                        new SpringApplicationBuilder(Server.class)
                                .properties(
                                        "server.port=0",
                                        "server.shutdown=graceful",
                                        "spring.main.banner-mode=off",
                                        "spring.config.location=optional:classpath:/none/",
                                        "transients.replica.drain-time=3s",
                                        "transients.replica.stopping-mark="
                                                + folder.resolve("stopping"))
                                .run();
        draining = server.getBean(Draining.class);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void new_reading_goes_elsewhere_while_what_was_begun_and_what_changes_something_is_served()
            throws Exception {
        assertThat(get("/").statusCode()).isEqualTo(200);
        var begun = browser.sendAsync(request("/slow").build(), body());
        assertThat(BEGUN.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(folder).isEmptyDirectory();

        tellToStop();

        var refused = get("/");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Connection")).contains("close");
        assertThat(refused.body()).contains("Load the page again");
        assertThat(send(request("/").HEAD()).statusCode()).isEqualTo(503);
        assertThat(send(request("/").POST(HttpRequest.BodyPublishers.noBody())).body())
                .isEqualTo("changed");
        MAY_END.countDown();
        assertThat(folder.resolve("stopping")).exists();
        assertThat(begun.get(10, TimeUnit.SECONDS).body()).isEqualTo("slow");
        stopped.get(20, TimeUnit.SECONDS);
        assertThat(server.isActive()).isFalse();
    }

    /** As SIGTERM does; returns when draining has begun. */
    private void tellToStop() {
        stopped = CompletableFuture.runAsync(server::close);
        while (!draining.isDraining()) {
            Thread.onSpinWait();
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://localhost:" + server.getWebServer().getPort() + path));
    }

    private static HttpResponse.BodyHandler<String> body() {
        return HttpResponse.BodyHandlers.ofString();
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableConfigurationProperties(DrainSettings.class)
    @Import(DrainConfiguration.class)
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class
    })
    @RestController
    static class Server {

        @GetMapping("/")
        String read() {
            return "read";
        }

        @PostMapping("/")
        String change() {
            return "changed";
        }

        @GetMapping("/slow")
        String slow() throws InterruptedException {
            BEGUN.countDown();
            MAY_END.await();
            return "slow";
        }
    }
}
