package org.imageplane.transients.catalogue.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.imageplane.transients.catalogue.CatalogueSource;
import org.imageplane.transients.outside.OutsideAnswer;
import org.imageplane.transients.sky.Cone;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CatalogueClientsTest {

    private static final SkyPosition CENTRE = new SkyPosition(268.8953, -25.46364);
    private static final Cone CONE = new Cone(CENTRE, 3);

    @Test
    void simbad_is_asked_by_adql_and_its_rows_become_sources() {
        var http = CannedHttp.giving("simbad.vot");

        var good = good(client("SIMBAD", http).fetch(CONE));

        assertThat(good.sources())
                .extracting(CatalogueSource::name)
                .containsExactly("PSR J1755-2528", "HD 999001", "LEDA 9990001");
        assertThat(good.sources().get(1))
                .isEqualTo(
                        new CatalogueSource(
                                "SIMBAD",
                                "HD 999001",
                                new SkyPosition(268.9, -25.46),
                                "Star",
                                null,
                                null,
                                "spectral type K2III, V 8.125 mag",
                                URI.create(
                                        "https://simbad.cds.unistra.fr/simbad/sim-id?Ident=HD%20999001")));
        assertThat(good.sources().get(2).detail()).isEqualTo("z 0.01235");
        assertThat(good.completeToArcmin()).isEqualTo(3);
        assertThat(good.cut()).isFalse();
        var asked = http.asked.getFirst();
        assertThat(asked.address()).hasToString("https://simbad.example.org/simbad/sim-tap/sync");
        assertThat(asked.form())
                .containsEntry("request", "doQuery")
                .containsEntry("lang", "adql")
                .containsEntry("format", "votable");
        assertThat(asked.form().get("query"))
                .contains("CIRCLE('ICRS', 268.8953000, -25.4636400, 0.0500000)")
                .startsWith("SELECT TOP 1001 ")
                .endsWith("ORDER BY away");
    }

    @Test
    void vizier_is_asked_for_all_tables_of_a_survey_at_once() {
        var http = CannedHttp.giving("vizier-racs.vot");

        var good = good(client("RACS", http).fetch(CONE));

        assertThat(good.sources())
                .extracting(CatalogueSource::name)
                .containsExactly("RACS-DR1 J175535.5-252743", "RACS-DR1 J175539.6-252749");
        var first = good.sources().getFirst();
        assertThat(first.fluxMjy()).isEqualTo(12.345);
        assertThat(first.frequencyMhz()).isEqualTo(887.5);
        assertThat(first.link())
                .hasToString(
                        "https://vizier.cds.unistra.fr/viz-bin/VizieR-4?-source=J%2Fother%2FPASA%2F38.58%2Fgalreg"
                                + "&-c=268.898000%20-25.462000&-c.rs=5&-out.add=_r&-sort=_r");
        assertThat(good.sources().get(1).fluxMjy()).isNull();
        assertThat(good.sources().get(1).frequencyMhz()).isNull();
        assertThat(http.asked.getFirst().address())
                .hasToString("https://vizier.example.org/viz-bin/votable");
        assertThat(http.asked.getFirst().form())
                .containsEntry("-source", "J/other/PASA/38.58/galcut,J/other/PASA/38.58/galreg")
                .containsEntry("-c", "268.895300 -25.463640")
                .containsEntry("-c.rm", "3.0000")
                .containsEntry("-out.max", "1001")
                .containsEntry("-sort", "_r")
                .containsEntry("-out", "RACS-DR1,Ftot,Fpk");
    }

    @Test
    void janskys_become_millijanskys() {
        var source =
                good(client("GLEAM", CannedHttp.giving("vizier-gleam.vot")).fetch(CONE))
                        .sources()
                        .getFirst();

        assertThat(source.name()).isEqualTo("GLEAM J175535-252743");
        assertThat(source.fluxMjy()).isEqualTo(1250);
        assertThat(source.frequencyMhz()).isEqualTo(200);
    }

    @Test
    void a_unit_that_is_no_flux_density_gives_no_number() {
        for (String unit : List.of("unit=\"mag\"", "unit=\"MJy\"", "")) {
            String odd =
                    CannedHttp.resource("vizier-gleam.vot")
                            .replace("unit=\"Jy\"", unit)
                            .replace("unit=\"Jy/beam\"", unit);
            var http = new CannedHttp(request -> CannedHttp.received(odd, "text/xml"));

            var source = good(client("GLEAM", http).fetch(CONE)).sources().getFirst();

            assertThat(source.fluxMjy()).isNull();
            assertThat(source.frequencyMhz()).isNull();
        }
    }

    @Test
    void stars_have_their_magnitudes_and_what_is_not_a_number_is_left_out() {
        var http = CannedHttp.giving("vizier-gaia.vot");

        var good = good(client("GAIA", http).fetch(CONE));

        assertThat(good.sources())
                .extracting(CatalogueSource::name)
                .containsExactly("Gaia DR3 4067000000000000001", "Gaia DR3 4067000000000000002");
        assertThat(good.sources())
                .extracting(CatalogueSource::detail)
                .containsExactly(
                        "G 14.23 mag, BP−RP 1.2 mag, parallax 3.1 mas, proper motion 12.3 mas/yr",
                        "G 19.9 mag");
    }

    @Test
    void an_answer_without_any_table_means_that_nothing_is_there() {
        assertThat(good(client("NVSS", CannedHttp.giving("vizier-empty.vot")).fetch(CONE)))
                .isEqualTo(new Fetched.Good(List.of(), 3, false));
    }

    @Test
    void ned_is_asked_by_position_and_its_types_are_put_in_words() {
        var http = CannedHttp.giving("ned.vot");

        var good = good(client("NED", http).fetch(CONE));

        assertThat(good.sources().getFirst())
                .isEqualTo(
                        new CatalogueSource(
                                "NED",
                                "2MASX J17553490-2527491",
                                new SkyPosition(268.8954, -25.4636),
                                "Galaxy",
                                null,
                                null,
                                "z 0.03457, seen in IR, Radio",
                                URI.create(
                                        "https://ned.ipac.caltech.edu/byname?objname=2MASX%20J17553490-2527491")));
        assertThat(good.sources()).hasSize(2);
        assertThat(http.asked.getFirst().address())
                .hasToString(
                        "https://ned.example.org/NED::API/ConeSearchByPosition?LON=268.8953000d&LAT=-25.4636400"
                                + "&CSYS=Equatorial&EQUINOX=J2000&RADIUS=3.0000&MAXREC=1001");
    }

    @Test
    void tns_is_asked_for_names_and_then_for_each_transient() {
        var http =
                new CannedHttp(
                        request ->
                                CannedHttp.received(
                                        request.address().getPath().endsWith("search")
                                                ? CannedHttp.resource("tns-search.json")
                                                : CannedHttp.resource("tns-object.json"),
                                        "application/json"));

        var good = good(client("TNS", http).fetch(CONE));

        assertThat(good.sources())
                .hasSize(2)
                .contains(
                        new CatalogueSource(
                                "TNS",
                                "SN 2026abd",
                                new SkyPosition(268.898, -25.462),
                                "SN Ia",
                                null,
                                null,
                                "discovered 2026-03-04, 18.25 mag in r, z 0.0112",
                                URI.create("https://www.wis-tns.org/object/2026abd")));
        assertThat(http.asked)
                .extracting(request -> request.address().toString())
                .containsExactly(
                        "https://tns.example.org/api/get/search",
                        "https://tns.example.org/api/get/object",
                        "https://tns.example.org/api/get/object");
        var search = http.asked.getFirst();
        assertThat(search.headers())
                .containsEntry(
                        "User-Agent",
                        "tns_marker{\"tns_id\":12345,\"type\":\"bot\",\"name\":\"our_bot\"}");
        assertThat(search.form()).containsEntry("api_key", "very-secret");
        assertThat(search.form().get("data"))
                .contains("\"radius\":\"180.00\"", "\"units\":\"arcsec\"");
        assertThat(http.asked.get(1).form().get("data")).isEqualTo("{\"objname\":\"2026abc\"}");
    }

    @Test
    void what_a_service_says_went_wrong_is_passed_on() {
        assertBad(
                "SIMBAD",
                "tap-error.vot",
                "SIMBAD answered with an error: “Incorrect ADQL query: Unknown column \"kind\"!”.");
        assertBad(
                "NVSS",
                "vizier-error.vot",
                "VizieR answered with an error: “The database cannot be reached just now.”.");
        assertBad(
                "NED",
                "ned-error.vot",
                "NED answered with an error: “GeneralFault: Please give a valid radius”.");
    }

    @Test
    void nonsense_is_said_for_every_service() {
        String whole = CannedHttp.resource("simbad.vot");
        for (String key : List.of("SIMBAD", "NED", "NVSS")) {
            String service = key.equals("NVSS") ? "VizieR" : key;
            assertBody(
                    key,
                    "<html><body>Sorry</body></html>",
                    "text/html",
                    service + " answered with a web page instead of data.");
            assertBody(
                    key,
                    "<html><body>Sorry</body></html>",
                    "",
                    service + " answered with what is no whole VOTable.");
            assertBody(key, "", "text/xml", service + " answered with what is no whole VOTable.");
            assertBody(
                    key,
                    whole.substring(0, whole.length() - 300),
                    "text/xml",
                    service + " answered with what is no whole VOTable.");
        }
        assertBody("TNS", "<html>", "text/html", "TNS answered with a web page instead of data.");
        assertBody(
                "TNS",
                "{\"id_code\": 200, \"data\": [",
                "application/json",
                "TNS answered with what is no whole JSON.");
        assertBody(
                "TNS",
                "{\"id_code\": 401}",
                "application/json",
                "TNS answered with what is no good answer of its API.");
        assertBody(
                "TNS",
                "{\"id_code\": 200, \"data\": {}}",
                "application/json",
                "TNS answered without a list of objects.");
        assertBody(
                "TNS",
                "null",
                "application/json",
                "TNS answered with what is no good answer of its API.");
    }

    @Test
    void a_table_without_positions_is_not_taken_for_an_empty_one() {
        String simbad = CannedHttp.resource("simbad.vot").replace("\"dec\"", "\"declination\"");
        assertBody("SIMBAD", simbad, "text/xml", "SIMBAD answered without names and positions.");
        String racs = CannedHttp.resource("vizier-racs.vot").replace("_DEJ2000", "_DE");
        assertBody("RACS", racs, "text/xml", "VizieR answered without positions.");
    }

    @Test
    void sources_of_another_part_of_the_sky_are_no_answer() {
        String elsewhere = CannedHttp.resource("ned.vot").replace("<TD>268.", "<TD>68.");
        assertBody(
                "NED",
                elsewhere,
                "text/xml",
                "NED answered with sources of another part of the sky.");
    }

    @Test
    void a_file_that_would_be_fetched_and_cells_without_end_are_refused() {
        String votable = CannedHttp.resource("vizier-gleam.vot");
        for (String evil :
                List.of(
                        votable.replaceFirst(
                                "<VOTABLE",
                                "<!DOCTYPE VOTABLE [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><VOTABLE"),
                        votable.replaceFirst(
                                "<DATA>.*",
                                "<DATA><BINARY><STREAM href=\"file:///etc/passwd\"/></BINARY></DATA></TABLE></RESOURCE></VOTABLE>"),
                        votable.replace("arraysize=\"14\"", "arraysize=\"999999999\""),
                        votable.replace("arraysize=\"14\"", "arraysize=\"99999x99999\""))) {
            assertBody("GLEAM", evil, "text/xml", "VizieR answered with what is no whole VOTable.");
        }
    }

    @Test
    void of_a_crowd_only_the_nearest_are_kept_and_it_says_how_far_they_go() {
        var http =
                new CannedHttp(
                        request -> CannedHttp.received(crowd(1001, i -> i * 2e-5), "text/xml"));

        var good = good(client("GAIA", http).fetch(CONE));

        assertThat(good.sources()).hasSize(1000);
        assertThat(good.cut()).isTrue();
        assertThat(good.completeToArcmin()).isCloseTo(1000 * 2e-5 * 60, within(0.01));
    }

    @Test
    void a_crowd_that_is_cut_without_order_is_no_answer() {
        var http =
                new CannedHttp(
                        request ->
                                CannedHttp.received(
                                        crowd(1001, i -> ((i * 7919) % 1001) * 2e-5), "text/xml"));

        assertThat(client("GAIA", http).fetch(CONE))
                .isEqualTo(
                        new Fetched.Bad(
                                "VizieR answered with a part of its sources, and not with the nearest.",
                                null));
    }

    @Test
    void a_failure_on_the_way_is_said_as_it_is() {
        var http =
                new CannedHttp(
                        request ->
                                new OutsideAnswer.Failed(
                                        OutsideAnswer.Kind.BUSY,
                                        "It is busy.",
                                        Duration.ofMinutes(3)));
        for (String key : List.of("SIMBAD", "NED", "TNS", "VLASS")) {
            assertThat(client(key, http).fetch(CONE))
                    .isEqualTo(new Fetched.Bad("It is busy.", Duration.ofMinutes(3)));
        }
    }

    @Test
    void only_what_is_set_is_asked() {
        assertThat(keys(new ServiceSettings(null, null, null, null, null, null, LIMIT))).isEmpty();
        assertThat(keys(settings(null, "12345,our_bot"))).doesNotContain("TNS").contains("SIMBAD");
        assertThat(keys(settings("very-secret", null))).doesNotContain("TNS");
        assertThat(keys(settings("very-secret", "12345,our_bot")))
                .containsExactly(
                        "SIMBAD", "NED", "RACS", "VLASS", "NVSS", "SUMSS", "GLEAM", "TGSS", "GAIA",
                        "ALLWISE", "TNS");
    }

    @Test
    void
            a_setting_that_is_no_address_or_no_bot_is_refused_at_the_start_and_the_key_is_never_shown() {
        assertThatThrownBy(
                        () ->
                                new ServiceSettings(
                                        URI.create("simbad"), null, null, null, null, null, LIMIT))
                .hasMessageStartingWith("SIMBAD_URL is simbad, which is no address");
        assertThatThrownBy(() -> settings("key", "our_bot"))
                .hasMessageStartingWith("TNS_BOT is “our_bot”");
        assertThat(settings("very-secret", "12345,our_bot").toString())
                .doesNotContain("very-secret");
    }

    private static final Duration LIMIT = Duration.ofSeconds(5);

    /** {@code count} stars to the north of the centre. */
    private static String crowd(int count, IntToDoubleFunction degreesAway) {
        var rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append(
                    "<TR><TD>268.8953</TD><TD>%.6f</TD><TD>%d</TD><TD>15</TD><TD>1</TD><TD>1</TD><TD>1</TD></TR>%n"
                            .formatted(-25.46364 + degreesAway.applyAsDouble(i), i));
        }
        return CannedHttp.resource("vizier-gaia.vot")
                .replaceFirst("(?s)<TR>.*</TR>", rows.toString());
    }

    private static void assertBad(String key, String file, String sentence) {
        assertThat(client(key, CannedHttp.giving(file)).fetch(CONE))
                .isEqualTo(new Fetched.Bad(sentence, null));
    }

    private static void assertBody(String key, String body, String contentType, String sentence) {
        var http = new CannedHttp(request -> CannedHttp.received(body, contentType));
        assertThat(client(key, http).fetch(CONE)).isEqualTo(new Fetched.Bad(sentence, null));
    }

    private static Fetched.Good good(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Good.class);
        return (Fetched.Good) fetched;
    }

    private static CatalogueClient client(String key, CannedHttp http) {
        return new CatalogueClients(settings("very-secret", "12345,our_bot"), http)
                .all().stream()
                        .filter(client -> client.catalogue().key().equals(key))
                        .findFirst()
                        .orElseThrow();
    }

    private static List<String> keys(ServiceSettings settings) {
        return new CatalogueClients(settings, CannedHttp.giving("simbad.vot"))
                .all().stream().map(client -> client.catalogue().key()).toList();
    }

    private static ServiceSettings settings(@Nullable String key, @Nullable String bot) {
        return new ServiceSettings(
                URI.create("https://simbad.example.org/simbad/"),
                URI.create("https://ned.example.org"),
                URI.create("https://vizier.example.org/viz-bin"),
                URI.create("https://tns.example.org"),
                key,
                bot,
                LIMIT);
    }
}
