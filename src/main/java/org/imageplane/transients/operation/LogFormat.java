package org.imageplane.transients.operation;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** LOG_FORMAT: log lines for people to read ({@code text}) or, where a machine collects them, one {@code json} a line. */
class LogFormat implements EnvironmentPostProcessor, Ordered {

    static final String SETTING = "logging.structured.format.console";

    private static final Set<String> COLLECTED = Set.of("staging", "prod");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment settings, SpringApplication app) {
        var where = settings.getProperty("transients.environment", "local");
        var wanted = settings.getProperty("LOG_FORMAT", "").strip().toLowerCase(Locale.ROOT);
        boolean json =
                switch (wanted) {
                    case "" -> COLLECTED.contains(where.strip().toLowerCase(Locale.ROOT));
                    case "json" -> true;
                    case "text" -> false;
                    default ->
                            throw new IllegalArgumentException(
                                    "LOG_FORMAT is %s: give json or text.".formatted(wanted));
                };
        if (json) {
            settings.getPropertySources()
                    .addLast(new MapPropertySource("log format", Map.of(SETTING, "logstash")));
        }
    }

    /** When the settings' files were read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
