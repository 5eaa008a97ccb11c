package org.imageplane.transients.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import org.imageplane.transients.account.Installation;
import org.imageplane.transients.account.Installation.Environment;
import org.imageplane.transients.account.SignIns;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.authentication.TestingAuthenticationToken;

class SessionCookieTest {

    @Test
    void is_for_https_only_where_people_come_by_https() throws Exception {
        assertThat(secureAt("https://transients.example.org")).isTrue();
        assertThat(secureAt("http://localhost:8080")).isFalse();
    }

    @Test
    void so_is_the_cookie_of_a_remembered_browser_whatever_the_container_sees() {
        assertThat(rememberedAt("https://transients.example.org").getSecure()).isTrue();
        assertThat(rememberedAt("http://localhost:8080").getSecure()).isFalse();
    }

    private static Cookie rememberedAt(String address) {
        var services =
                new RememberedBrowser(
                        name -> new byte[32],
                        mock(SignIns.class),
                        new Installation(Environment.PROD, URI.create(address)));
        var response = new MockHttpServletResponse();
        services.loginSuccess(
                new MockHttpServletRequest(),
                response,
                new TestingAuthenticationToken("alice", "hash"));
        return response.getCookie(RememberedBrowser.COOKIE);
    }

    private static boolean secureAt(String address) throws Exception {
        var context = new MockServletContext();
        new PageSecurity()
                .sessionCookie(new Installation(Environment.PROD, URI.create(address)))
                .onStartup(context);
        return context.getSessionCookieConfig().isSecure();
    }
}
