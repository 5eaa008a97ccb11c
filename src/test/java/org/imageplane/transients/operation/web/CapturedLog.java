package org.imageplane.transients.operation.web;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that is logged meanwhile, as the JSON lines of production. */
final class CapturedLog implements AutoCloseable {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

    CapturedLog(Environment settings) {
        LoggerContext context = root.getLoggerContext();
        context.putObject(Environment.class.getName(), settings);
        var encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat("logstash");
        encoder.start();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setOutputStream(bytes);
        appender.start();
        root.addAppender(appender);
    }

    String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    List<JsonNode> lines() {
        return text().lines().map(line -> JsonMapper.shared().readTree(line)).toList();
    }

    /** The line of a request, which is written when the answer is already on its way. */
    JsonNode request(String method, String path) {
        return await(
                line ->
                        line.path("method").asString("").equals(method)
                                && line.path("path").asString("").equals(path));
    }

    JsonNode await(Predicate<JsonNode> wanted) {
        long until = System.nanoTime() + 10_000_000_000L;
        while (true) {
            var found = lines().stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > until) {
                throw new AssertionError("No such line in:\n" + text());
            }
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        root.detachAppender(appender);
        appender.stop();
    }
}
