package org.imageplane.transients.testing;

import java.util.ArrayList;
import java.util.List;
import org.imageplane.transients.TransientsApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** A web process beside the one of the test, on the same database and media folder, on a port of its own. */
public final class AnotherProcess implements AutoCloseable {

    private final ServletWebServerApplicationContext context;

    private AnotherProcess(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    /** Starts one; {@code settings} are {@code name=value} and win over all others. */
    public static AnotherProcess start(String... settings) {
        List<String> arguments =
                new ArrayList<>(List.of("--server.port=0", "--vaadin.productionMode=true"));
        for (String setting : settings) {
            arguments.add("--" + setting);
        }
        return new AnotherProcess(
                (ServletWebServerApplicationContext)
                        new SpringApplicationBuilder(TransientsApplication.class)
                                .registerShutdownHook(false)
                                .run(arguments.toArray(String[]::new)));
    }

    /** Its bean of that type. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Publishes the event in it. */
    public void publish(Object event) {
        context.publishEvent(event);
    }

    /** Where it answers. */
    public int port() {
        return context.getWebServer().getPort();
    }

    @Override
    public void close() {
        context.close();
    }
}
