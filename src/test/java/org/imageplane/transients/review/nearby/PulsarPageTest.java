package org.imageplane.transients.review.nearby;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PulsarPageTest {

    @Test
    void a_name_with_a_plus_reaches_the_form_as_a_plus() {
        assertThat(PulsarPage.of("J0534+2200", "2.7.0"))
                .startsWith(
                        "https://www.atnf.csiro.au/research/pulsar/psrcat/proc_form.php?version=2.7.0&")
                .contains("&pulsar_names=J0534%2B2200&")
                .contains("submit_ephemeris=Get+Ephemeris");
    }

    @Test
    void nothing_in_a_name_adds_to_the_question() {
        assertThat(PulsarPage.of("J1&state=x", "")).contains("&pulsar_names=J1%26state%3Dx&");
    }
}
