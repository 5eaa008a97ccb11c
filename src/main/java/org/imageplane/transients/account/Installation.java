package org.imageplane.transients.account;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** Which installation this is, and the address that people open it at. */
@Validated
@ConfigurationProperties("transients")
public record Installation(@NotNull Environment environment, @NotNull URI publicUrl) {

    /** What an installation is for: APP_ENVIRONMENT. */
    public enum Environment {
        LOCAL,
        DEV,
        STAGING,
        PROD;

        /** Whether others can reach it, so that known passwords are refused. */
        public boolean isExposed() {
            return this == STAGING || this == PROD;
        }
    }

    /** Whether browsers come by HTTPS, so that cookies are for HTTPS only. */
    public boolean isHttps() {
        return "https".equalsIgnoreCase(publicUrl.getScheme());
    }
}
