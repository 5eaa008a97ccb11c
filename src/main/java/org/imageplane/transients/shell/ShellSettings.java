package org.imageplane.transients.shell;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where this installation runs, so that nobody takes the trial for the real survey. */
@ConfigurationProperties("transients")
record ShellSettings(@DefaultValue("local") String environment) {

    boolean isProduction() {
        return environment.equals("prod");
    }

    /** What loses its data or is thrown away; staging looks like the real thing, so it is marked loudest. */
    boolean isStaging() {
        return environment.equals("staging");
    }
}
