package org.imageplane.transients.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShellSettingsTest {

    @Test
    void production_carries_no_banner() {
        assertThat(new EnvironmentBadge(new ShellSettings("prod")).isVisible()).isFalse();
    }

    @Test
    void staging_is_marked_loudest() {
        var badge = new EnvironmentBadge(new ShellSettings("staging"));
        assertThat(badge.getText()).isEqualTo("[STAGING]");
        assertThat(badge.hasClassName("environment-staging")).isTrue();
    }

    @Test
    void a_laptop_is_marked_quietly() {
        var badge = new EnvironmentBadge(new ShellSettings("local"));
        assertThat(badge.getText()).isEqualTo("[LOCAL]");
        assertThat(badge.hasClassName("environment-quiet")).isTrue();
    }
}
