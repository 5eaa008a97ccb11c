package org.imageplane.transients.catalogue.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.imageplane.transients.account.Role;
import org.imageplane.transients.catalogue.Pulsars;
import org.imageplane.transients.catalogue.SnapshotAgain;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest
@AutoConfigureMockMvc
@CleanDatabase
class PulsarApiTest {

    @Autowired MockMvc mvc;
    @Autowired TestPeople people;
    @Autowired Pulsars pulsars;
    @Autowired ApplicationContext application;
    String rater;

    @BeforeEach
    void people() {
        rater = "Bearer " + people.token(people.add("rita", Role.RATER));
    }

    @ParameterizedTest
    @CsvSource({"69.31687258, -47.25278395", "04:37:16.05, -47:15:10.0", "4h37m16.05s, -47d15m10s"})
    void a_pulsar_comes_with_its_own_numbers(String ra, String dec) throws Exception {
        ask(ra, dec, "2")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].length()").value(7))
                .andExpect(jsonPath("$.items[0].name").value("J0437-4715"))
                .andExpect(
                        jsonPath("$.items[0].ra_deg")
                                .value(closeTo(69.31687258, 1e-7), Double.class))
                .andExpect(
                        jsonPath("$.items[0].dec_deg")
                                .value(closeTo(-47.25278395, 1e-7), Double.class))
                .andExpect(
                        jsonPath("$.items[0].p0_s")
                                .value(closeTo(0.005757451941593412, 1e-17), Double.class))
                .andExpect(jsonPath("$.items[0].dm").value(2.64539))
                .andExpect(jsonPath("$.items[0].s400_mjy").value(550.0))
                .andExpect(
                        jsonPath("$.items[0].separation_arcmin")
                                .value(closeTo(0, 0.01), Double.class));
    }

    @Test
    void a_number_that_is_not_known_is_absent() throws Exception {
        ask("1.75708333", "73.05205556", "1")
                .andExpect(jsonPath("$.items[0].name").value("J0007+7303"))
                .andExpect(jsonPath("$.items[0].p0_s").exists())
                .andExpect(jsonPath("$.items[0].dm").doesNotExist())
                .andExpect(jsonPath("$.items[0].s400_mjy").doesNotExist());
    }

    @Test
    void a_cone_reaches_over_the_beginning_of_right_ascension_and_over_the_pole() throws Exception {
        ask("359.9", "1", "700")
                .andExpect(jsonPath("$.items[*].name", hasItems("J2355+0051", "J0030+0451")));
        ask("0", "90", "360")
                .andExpect(jsonPath("$.items[*].name", hasItems("J1624+8643", "J2351+8533")));
        ask("0", "0", "0").andExpect(jsonPath("$.total").value(0));
        ask("0", "0", "10800").andExpect(jsonPath("$.total").value(4351));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1, 1, ra",
        "1, '', 1, dec",
        "1, 1, '', radius_arcmin",
        "NaN, 1, 1, ra",
        "361, 1, 1, ra",
        "1, 90.1, 1, dec",
        "1, Infinity, 1, dec",
        "1, 1, NaN, radius",
        "1, 1, -1, radius",
        "1, 1, 10801, radius",
        "1, 1, 1e999, radius",
        "1, 1, 0x1p3, radius",
        "abc, 1, 1, ra"
    })
    void a_cone_that_cannot_be_is_400_with_a_sentence(
            String ra, String dec, String radius, String named) throws Exception {
        ask(ra, dec, radius)
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail", containsString(named)));
    }

    @Test
    void a_position_may_be_written_in_any_way_and_a_pulsar_asked_for_by_name() throws Exception {
        for (String position : new String[] {"04:37:16.05 -47:15:10", "gal 253.394 -41.963"}) {
            mvc.perform(
                            get("/api/v1/pulsars")
                                    .param("position", position)
                                    .param("radius_arcmin", "2")
                                    .header("Authorization", rater))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.items[0].name").value("J0437-4715"));
        }
        mvc.perform(
                        get("/api/v1/pulsars")
                                .param("name", "PSR B1919+21")
                                .header("Authorization", rater))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].name").value("J1921+2153"))
                .andExpect(jsonPath("$.items[0].b_name").value("B1919+21"))
                .andExpect(jsonPath("$.items[0].separation_arcmin").doesNotExist());
        mvc.perform(
                        get("/api/v1/pulsars?name=Crab&ra=1&dec=1&radius_arcmin=1")
                                .header("Authorization", rater))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("not both")));
    }

    @Test
    void a_name_or_another_notation_is_answered_with_its_position() throws Exception {
        mvc.perform(get("/api/v1/positions").param("of", "Crab").header("Authorization", rater))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value("J0534+2200 (B0531+21)"))
                .andExpect(jsonPath("$.ra_deg").value(closeTo(83.63305654, 1e-7), Double.class))
                .andExpect(jsonPath("$.ra_hms").value("05:34:31.93"))
                .andExpect(jsonPath("$.source").value("ATNF psrcat 2.7.0"));
        mvc.perform(get("/api/v1/positions").param("of", "gal 0 0").header("Authorization", rater))
                .andExpect(jsonPath("$.dec_dms").value("-28:56:10.2"));
        mvc.perform(get("/api/v1/positions").param("of", "M 87").header("Authorization", rater))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail", containsString("SESAME_URL is empty")));
        mvc.perform(get("/api/v1/positions").header("Authorization", rater))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/positions?of=Crab")).andExpect(status().isUnauthorized());
    }

    @Test
    void an_administrator_sends_a_catalogue_as_a_form_or_as_the_body() throws Exception {
        var admin = "Bearer " + people.token(people.add("ada", Role.ADMIN));
        var text = "#CATALOGUE 3.0.0\nPSRJ J0001+45\nRAJ 00:01\nDECJ +45\n@---\n";
        var broken = text.replace("00:01", "00:61");
        try {
            mvc.perform(
                            post("/api/v1/pulsars")
                                    .content(text)
                                    .contentType(MediaType.APPLICATION_OCTET_STREAM)
                                    .header("Authorization", admin))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.version").value("3.0.0"))
                    .andExpect(jsonPath("$.pulsars").value(1));
            mvc.perform(
                            multipart("/api/v1/pulsars")
                                    .file(
                                            new MockMultipartFile(
                                                    "file",
                                                    text.replace("3.0.0", "3.0.1")
                                                            .getBytes(US_ASCII)))
                                    .header("Authorization", admin))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.version").value("3.0.1"));
            mvc.perform(post("/api/v1/pulsars").content(broken).header("Authorization", admin))
                    .andExpect(status().isBadRequest())
                    .andExpect(
                            content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                    .andExpect(jsonPath("$.detail", startsWith("Line 3: RAJ \"00:61\" has 60")));
            mvc.perform(post("/api/v1/pulsars").header("Authorization", admin))
                    .andExpect(status().isBadRequest());
            mvc.perform(post("/api/v1/pulsars").content(text).header("Authorization", rater))
                    .andExpect(status().isForbidden());
            mvc.perform(post("/api/v1/pulsars").content(text)).andExpect(status().isUnauthorized());
            assertThat(pulsars.catalogue().orElseThrow().version()).isEqualTo("3.0.1");
        } finally {
            SnapshotAgain.load(application);
        }
    }

    @Test
    void whoever_has_no_token_gets_no_answer() throws Exception {
        mvc.perform(get("/api/v1/pulsars?ra=1&dec=1&radius_arcmin=1"))
                .andExpect(status().isUnauthorized());
        mvc.perform(get("/api/v1/pulsars").header("Authorization", rater))
                .andExpect(status().isBadRequest());
    }

    private ResultActions ask(String ra, String dec, String radius) throws Exception {
        return mvc.perform(
                get("/api/v1/pulsars")
                        .param("ra", ra)
                        .param("dec", dec)
                        .param("radius_arcmin", radius)
                        .header("Authorization", rater));
    }
}
