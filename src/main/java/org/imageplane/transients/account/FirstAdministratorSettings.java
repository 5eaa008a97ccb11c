package org.imageplane.transients.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Who is made the first administrator: ADMIN_USERNAME, ADMIN_PASSWORD, ADMIN_EMAIL. */
@ConfigurationProperties("transients.first-administrator")
record FirstAdministratorSettings(
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("") String email) {

    /** Never the password. */
    @Override
    public String toString() {
        return "FirstAdministratorSettings[%s]".formatted(username);
    }
}
