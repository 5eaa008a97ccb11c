package org.imageplane.transients.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.imageplane.transients.catalogue.ObjectNames.Outcome;
import org.imageplane.transients.outside.OutsideHttp;
import org.imageplane.transients.testing.RudeServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Sesame's answers here are made after the CDS's documentation of its text format, not recorded. */
@SpringBootTest
class CatalogueNamesTest {

    static final String M87 =
            """
            # M 87	#Q42
            #=Sc=Simbad (CDS, via client/server):    1     0ms (from cache)
            %@ 1595426
            %C.0 AGN
            %J 187.70593077 +12.39112325 = 12:30:49.42 +12:23:28.0
            %J.E [0.01 0.02 90] A 2018AJ....155..163S
            %V z 0.00428 [0.00002] D 2011MNRAS.413..813C
            %I.0 M  87
            %I NGC  4486
            %I NAME Virgo A
            #B 8000

            #====Done (2026-Nov-22,10:00:00z)====
            """;
    static final String NOTHING =
            """
            # Xyzzy 12	#Q43
            #! *** Nothing found ***

            #====Done (2026-Nov-22,10:00:00z)====
            """;

    @Autowired PulsarNames pulsarNames;
    @Autowired Pulsars pulsars;
    @Autowired OutsideHttp http;
    @Autowired ObjectNames asConfigured;

    final RudeServer server = new RudeServer(RudeServer.gives("text/plain", M87));

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "J0437-4715, J0437-4715",
        "psr b1919+21, J1921+2153 (B1919+21)",
        "Crab, J0534+2200 (B0531+21)",
        "J0437, J0437-4715",
        "'  B0329+54 ', J0332+5434 (B0329+54)"
    })
    void our_own_pulsars_are_known_without_asking_anybody(String name, String found) {
        assertThat(names().find(name))
                .isInstanceOfSatisfying(
                        Outcome.Found.class,
                        it -> {
                            assertThat(it.name()).isEqualTo(found);
                            assertThat(it.source()).isEqualTo("ATNF psrcat 2.7.0");
                        });
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void a_beginning_of_several_names_is_answered_with_some_of_them() {
        assertThat(names().find("B1919"))
                .isEqualTo(
                        new Outcome.NotFound(
                                "Several pulsars' names begin with \"B1919\", such as J1921+1419, J1921+2003,"
                                        + " J1921+2153: write more of it."));
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void other_names_are_asked_of_sesame_once() {
        var names = names();

        assertThat(names.find("M 87"))
                .isInstanceOfSatisfying(
                        Outcome.Found.class,
                        it -> {
                            assertThat(it.name()).isEqualTo("M 87");
                            assertThat(it.source()).isEqualTo("SIMBAD through Sesame");
                            assertThat(it.position().raDeg()).isEqualTo(187.70593077);
                            assertThat(it.position().decDeg()).isEqualTo(12.39112325);
                        });
        assertThat(names.find(" m   87")).isEqualTo(names.find("M 87"));
        assertThat(server.asked())
                .singleElement()
                .satisfies(
                        asked -> assertThat(asked.path()).isEqualTo("/nph-sesame/-oI/SNV?M%2087"));
    }

    @Test
    void a_name_cannot_become_anything_else_in_the_address() {
        names().find("a&b/../?#%é+1");

        assertThat(server.asked().getFirst().path())
                .isEqualTo("/nph-sesame/-oI/SNV?a%26b%2F..%2F%3F%23%25%C3%A9%2B1");
    }

    @Test
    void a_name_that_nobody_knows_is_asked_once_as_well() {
        server.behave(RudeServer.gives("text/plain", NOTHING));
        var names = names();

        var first = names.find("Xyzzy 12");

        assertThat(first)
                .isEqualTo(
                        new Outcome.NotFound(
                                "Nobody knows \"Xyzzy 12\": neither ATNF psrcat nor, asked through Sesame, SIMBAD,"
                                        + " NED and VizieR."));
        assertThat(names.find("xyzzy 12")).isEqualTo(first);
        assertThat(server.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>Under maintenance</body></html>",
                "",
                "%J here there\n#====Done",
                "%J 400 10\n#====Done",
                "%J 10 91\n#====Done",
                "%J 1e999 1\n#====Done",
                "# M 87\n%J 187.7 +12.39 = cut off",
                "#!Simbad: no answer\n#! *** Nothing found ***\n#====Done (now)===="
            })
    void nonsense_is_no_answer_and_is_not_asked_again_at_once(String text) {
        server.behave(RudeServer.gives("text/plain", text));
        var names = names();

        assertThat(names.find("M 87"))
                .isEqualTo(
                        new Outcome.NotFound(
                                "\"M 87\" could not be looked up, try again later: Sesame answered with something"
                                        + " that is no answer."));
        assertThat(names.find("M 87")).isInstanceOf(Outcome.NotFound.class);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void a_server_that_refuses_breaks_off_or_floods_is_named() {
        Map<String, RudeServer.Manners> manners =
                Map.of(
                        "refuses", RudeServer.gives(500, Map.of(), "oops"),
                        "hangs up", (asked, out) -> {},
                        "breaks off",
                                (asked, out) ->
                                        write(
                                                out,
                                                "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n%J 1"),
                        "floods",
                                (asked, out) -> {
                                    write(out, "HTTP/1.1 200 OK\r\n\r\n");
                                    for (int i = 0; i < 2000; i++) {
                                        write(out, "#".repeat(1000));
                                    }
                                });
        manners.forEach(
                (how, manner) -> {
                    server.behave(manner);
                    assertThat(names().find("M 87"))
                            .as(how)
                            .isInstanceOfSatisfying(
                                    Outcome.NotFound.class,
                                    it ->
                                            assertThat(it.sentence())
                                                    .startsWith(
                                                            "\"M 87\" could not be looked up, try again later: ")
                                                    .contains("127.0.0.1"));
                });
    }

    @Test
    void without_sesame_only_our_pulsars_are_known() {
        assertThat(asConfigured.find("M 87"))
                .isEqualTo(
                        new Outcome.NotFound(
                                "\"M 87\" is no pulsar of ATNF psrcat 2.7.0, and nobody is asked for other names here"
                                        + " (SESAME_URL is empty)."));
        assertThat(asConfigured.find(" ")).isEqualTo(new Outcome.NotFound("No name was given."));
        assertThat(asConfigured.find("x".repeat(101)))
                .isEqualTo(new Outcome.NotFound("A name has at most 100 characters, not 101."));
    }

    @Test
    void the_answer_says_who_knew_it_and_its_main_name_where_there_is_one() {
        assertThat(
                        SesameText.read(
                                """
                                # ic12 #Q1
                                #=N=NED (NASA/IPAC Extragalactic Database):    1     30ms
                                %J 5.0620417 -2.6564444 = 00:20:14.89 -02:39:23.2
                                #====Done (2026-Nov-22)====
                                """,
                                "ic12"))
                .isInstanceOfSatisfying(
                        SesameText.Known.class,
                        known -> {
                            assertThat(known.catalogue()).isEqualTo("NED");
                            assertThat(known.name()).isEqualTo("ic12");
                            assertThat(known.position().decDeg()).isCloseTo(-2.656, within(1e-3));
                        });
        assertThat(SesameText.read(M87.replace("M  87", "NAME Virgo A =[AGN]"), "x"))
                .isInstanceOfSatisfying(
                        SesameText.Known.class,
                        known -> assertThat(known.name()).isEqualTo("Virgo A"));
    }

    private CatalogueNames names() {
        var settings = new NameSettings(server.address("/nph-sesame/").toString());
        return new CatalogueNames(pulsarNames, pulsars, new Sesame(settings, http));
    }

    private static void write(OutputStream out, String text) throws Exception {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
