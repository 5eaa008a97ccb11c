package org.imageplane.transients.outside;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.imageplane.transients.outside.OutsideAnswer.Failed;
import org.imageplane.transients.outside.OutsideAnswer.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** Asks with the JDK's client, one host's requests in turn, and counts what came of it. */
@Component
class PoliteHttp implements OutsideHttp {

    private static final Logger LOG = LoggerFactory.getLogger(PoliteHttp.class);

    private final HttpClient client =
            HttpClient.newBuilder()
                    // many of the servers stand behind old proxies, to which an upgrade is an error
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build();
    private final HostTurns turns;
    private final MeterRegistry meters;
    private final Map<String, String> everywhere;

    PoliteHttp(
            HostTurns turns,
            MeterRegistry meters,
            ObjectProvider<BuildProperties> build,
            @Value("${transients.public-url}") String publicUrl) {
        this.turns = turns;
        this.meters = meters;
        BuildProperties known = build.getIfAvailable();
        String version = known == null ? null : known.getVersion();
        everywhere =
                Map.of(
                        "User-Agent",
                        "ImagePlaneTransients/%s (+%s)"
                                .formatted(version == null ? "unknown" : version, publicUrl),
                        "Accept-Encoding",
                        "gzip");
    }

    @Override
    public OutsideAnswer ask(OutsideRequest request) {
        String host = Exchange.host(request.address());
        OutsideAnswer answer;
        try {
            answer = turns.inTurn(host, () -> answer(request));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            answer = stopped(host);
        }
        count(host, answer);
        return answer;
    }

    private OutsideAnswer answer(OutsideRequest request) {
        try {
            return new Exchange(client, everywhere, Clock.systemUTC(), request).answer();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return stopped(Exchange.host(request.address()));
        } catch (IOException | TimeoutException | IllegalArgumentException failure) {
            return Failures.of(failure, request);
        }
    }

    private static Failed stopped(String host) {
        return new Failed(Kind.UNREACHABLE, "%s was not asked to the end.".formatted(host), null);
    }

    private void count(String host, OutsideAnswer answer) {
        String outcome = "received";
        if (answer instanceof Failed failed) {
            outcome = failed.kind().name().toLowerCase(Locale.ROOT);
            LOG.info("{}", failed.sentence());
        }
        Counter.builder("transients.outside.requests")
                .description("Requests to servers of others, by what came of them")
                .tag("host", host)
                .tag("outcome", outcome)
                .register(meters)
                .increment();
    }

    @PreDestroy
    void stop() {
        client.shutdownNow();
    }
}
