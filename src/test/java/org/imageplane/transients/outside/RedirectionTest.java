package org.imageplane.transients.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RedirectionTest {

    @Test
    void encryption_is_never_given_up() {
        assertThatThrownBy(() -> next("https://192.0.2.1/a", 301, "http://192.0.2.1/a"))
                .hasMessage("redirected to an address without encryption");
    }

    @Test
    void a_server_outside_cannot_send_us_into_our_own_network() {
        for (String inside :
                new String[] {
                    "http://127.0.0.1:8080/actuator/health",
                    "http://10.1.2.3/",
                    "http://192.168.0.1/",
                    "http://169.254.169.254/latest/meta-data/",
                    "http://[::1]/"
                }) {
            assertThatThrownBy(() -> next("http://192.0.2.1/a", 302, inside))
                    .hasMessage("redirected to an address inside our network");
        }
    }

    @Test
    void a_get_keeps_its_headers_on_the_same_server_alone() throws Exception {
        assertThat(next("http://192.0.2.1/a", 302, "b?c=d"))
                .isEqualTo(request("http://192.0.2.1/b?c=d", Map.of(), Map.of("X-Key", "secret")));
        assertThat(next("http://192.0.2.1/a", 302, "https://192.0.2.2/b"))
                .isEqualTo(request("https://192.0.2.2/b", Map.of(), Map.of()));
    }

    @Test
    void a_form_is_sent_again_only_where_the_status_says_so() throws Exception {
        var form = request("http://192.0.2.1/a", Map.of("q", "x"), Map.of());

        assertThat(Redirection.next(form, 308, Optional.of("/b")).form()).isEqualTo(form.form());
        assertThat(Redirection.next(form, 303, Optional.of("/b")).form()).isEmpty();
    }

    private static OutsideRequest next(String from, int status, String to) throws Exception {
        return Redirection.next(
                request(from, Map.of(), Map.of("X-Key", "secret")), status, Optional.of(to));
    }

    private static OutsideRequest request(
            String address, Map<String, String> form, Map<String, String> headers) {
        return new OutsideRequest(URI.create(address), form, headers, Duration.ofSeconds(9), 1000);
    }
}
