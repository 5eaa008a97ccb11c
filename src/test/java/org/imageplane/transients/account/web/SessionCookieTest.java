package org.imageplane.transients.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.imageplane.transients.account.Installation;
import org.imageplane.transients.account.Installation.Environment;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockServletContext;

class SessionCookieTest {

    @Test
    void is_for_https_only_where_people_come_by_https() throws Exception {
        assertThat(secureAt("https://transients.example.org")).isTrue();
        assertThat(secureAt("http://localhost:8080")).isFalse();
    }

    private static boolean secureAt(String address) throws Exception {
        var context = new MockServletContext();
        new PageSecurity()
                .sessionCookie(new Installation(Environment.PROD, URI.create(address)))
                .onStartup(context);
        return context.getSessionCookieConfig().isSecure();
    }
}
