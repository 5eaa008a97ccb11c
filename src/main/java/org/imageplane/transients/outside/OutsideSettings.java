package org.imageplane.transients.outside;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How politely one server is asked.
 *
 * @param atOnce how many requests to one host are under way at most
 * @param pause between the beginnings of two requests to one host, at least
 */
@Validated
@ConfigurationProperties("transients.outside")
record OutsideSettings(@Min(1) int atOnce, @NotNull Duration pause) {}
