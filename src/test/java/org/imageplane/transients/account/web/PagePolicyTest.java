package org.imageplane.transients.account.web;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.imageplane.transients.account.Installation.Environment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PagePolicyTest {

    @ParameterizedTest
    @EnumSource(Environment.class)
    void nothing_comes_from_or_goes_to_another_server_over_http(Environment environment) {
        var policy = directives(PagePolicy.in(environment));

        assertThat(policy)
                .containsEntry("default-src", "'self'")
                .containsEntry("frame-src", "'self'");
        assertThat(policy)
                .containsEntry("object-src", "'none'")
                .containsEntry("base-uri", "'self'");
        assertThat(policy.values())
                .noneMatch(sources -> sources.matches(".*(https?:|\\*|blob:).*"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Environment.class,
            names = {"STAGING", "PROD"})
    void where_others_come_push_is_all_that_connects(Environment environment) {
        assertThat(directives(PagePolicy.in(environment))).containsEntry("connect-src", "'self'");
    }

    @Test
    void a_laptop_may_reload_its_pages() {
        assertThat(directives(PagePolicy.in(Environment.DEV)))
                .containsEntry("connect-src", "'self' ws: wss:");
    }

    private static Map<String, String> directives(String policy) {
        return Arrays.stream(policy.split("; *"))
                .map(directive -> directive.split(" ", 2))
                .collect(toMap(parts -> parts[0], parts -> parts[1]));
    }
}
