package org.imageplane.transients.review.nearby;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Address of a pulsar's page at the ATNF: its form's answer to "Get Ephemeris", which is all that the catalogue has of it
 * with the references (psrcat's web interface, CSIRO; the form sends what stands here).
 */
final class PulsarPage {

    private static final String FORM =
            "https://www.atnf.csiro.au/research/pulsar/psrcat/proc_form.php";

    private PulsarPage() {}

    /** @param version of the catalogue that the name is from; empty when it is not known */
    static String of(String name, String version) {
        return FORM
                + "?version="
                + encoded(version)
                + "&startUserDefined=true&pulsar_names="
                + encoded(name)
                + "&ephemeris=long&submit_ephemeris=Get+Ephemeris&coords_unit=raj%2Fdecj"
                + "&style=Long+with+last+digit+error&no_value=*&state=query";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
