package org.imageplane.transients.operation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import org.apache.catalina.connector.Connector;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** METRICS_PORT: a second port of the same server, for the inside, that metrics are read from; none where it is empty. */
@Component
class MetricsPort implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** One reader at a time, and one that asks for its health. */
    private static final int THREADS = 4;

    private final @Nullable Connector connector;

    MetricsPort(
            @Value("${transients.metrics.port}") @Nullable Integer port,
            @Value("${server.address:}") @Nullable InetAddress address) {
        connector = port == null ? null : connector(port, address);
    }

    private static Connector connector(int port, @Nullable InetAddress address) {
        var connector = new Connector();
        connector.setPort(port);
        connector.setProperty("maxThreads", String.valueOf(THREADS));
        connector.setProperty("minSpareThreads", "1");
        if (address != null) {
            connector.setProperty("address", address.getHostAddress());
        }
        return connector;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        if (connector != null) {
            server.addAdditionalConnectors(connector);
        }
    }

    /** Whether the request came in by this port; what a proxy says of ports does not matter. */
    boolean received(HttpServletRequest request) {
        return connector != null && request.getLocalPort() == connector.getLocalPort();
    }

    /** Where it listens; chosen by the system where the setting is 0. */
    int number() {
        return connector == null ? -1 : connector.getLocalPort();
    }
}
