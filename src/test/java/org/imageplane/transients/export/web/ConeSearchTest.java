package org.imageplane.transients.export.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.hamcrest.Matchers;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.w3c.dom.Element;
import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.Tables;
import uk.ac.starlink.util.ByteArrayDataSource;
import uk.ac.starlink.votable.VOTableBuilder;

/** Simple Cone Search, read with the library that TOPCAT reads it with. */
@SpringBootTest
@AutoConfigureMockMvc
@CleanDatabase
class ConeSearchTest {

    @Autowired private MockMvc mvc;
    @Autowired private Surveys surveys;
    @Autowired private TestPeople people;
    private Actor alice;
    private String token;

    @BeforeEach
    void one_rater_and_three_candidates() {
        alice = people.add("alice", Role.RATER);
        token = people.token(alice);
        surveys.aCandidate()
                .named("second")
                .at(268.9, -25.5)
                .with("can_det_stat", 12.5)
                .withAttribute("nks_name", "GLEAM σ")
                .store();
        surveys.aCandidate().named("first").at(268.9, -25.41).store();
        surveys.aCandidate().named("far").at(10, 20).store();
    }

    @Test
    void candidates_of_the_cone_come_nearest_first_with_the_words_of_the_standard()
            throws Exception {
        StarTable table = table("RA=268.9&DEC=-25.4&SR=0.2");

        assertThat(names(table)).containsExactly("first", "second");
        assertThat(ucds(table, "ID_MAIN")).containsExactly("uid");
        assertThat(ucds(table, "POS_EQ_RA_MAIN")).containsExactly("ra_deg");
        assertThat(ucds(table, "POS_EQ_DEC_MAIN")).containsExactly("dec_deg");
        assertThat(column(table, "uid").getContentClass()).isEqualTo(String.class);
        assertThat(column(table, "ra_deg").getContentClass()).isEqualTo(Double.class);
        assertThat(column(table, "ra_deg").getUnitString()).isEqualTo("deg");
        assertThat((Double) table.getCell(0, index(table, "separation_arcmin")))
                .isCloseTo(0.6, org.assertj.core.data.Offset.offset(1e-6));
    }

    @Test
    void the_answer_says_that_it_is_whole_and_what_it_is() throws Exception {
        var answer = ask("RA=268.9&DEC=-25.4&SR=0.2");
        assertThat(answer.getContentType()).startsWith("text/xml").contains("content=x-votable");
        assertThat(infos(answer, "QUERY_STATUS")).containsExactly("OK");
        assertThat(infos(answer, "Error")).isEmpty();
    }

    @Test
    void more_columns_come_with_a_larger_verb() throws Exception {
        String cone = "RA=268.9&DEC=-25.5&SR=0.01&VERB=";
        assertThat(columns(table(cone + 1))).containsExactly("uid", "ra_deg", "dec_deg");
        assertThat(columns(table(cone + 2)))
                .contains("name", "can_det_stat")
                .doesNotContain("nks_name")
                .isEqualTo(columns(table("RA=268.9&DEC=-25.5&SR=0.01")));
        StarTable all = table(cone + 3);
        assertThat(columns(all)).contains("name", "can_det_stat", "nks_name", "uploaded_at");
        assertThat(all.getCell(0, index(all, "nks_name"))).isEqualTo("GLEAM σ");
    }

    @Test
    void a_cone_of_no_size_gives_the_columns_alone() throws Exception {
        StarTable table = table("RA=0&DEC=0&SR=0");
        assertThat(table.getRowCount()).isZero();
        assertThat(ucds(table, "POS_EQ_RA_MAIN")).hasSize(1);
        assertThat(table("RA=268.9&DEC=-25.5&SR=0").getRowCount()).isZero();
    }

    @Test
    void the_whole_sky_and_its_edges_are_cones_too() throws Exception {
        assertThat(names(table("RA=360&DEC=90&SR=180"))).hasSize(3);
        assertThat(names(table("ra=268.9&dec=-25.5&sr=1e-3"))).containsExactly("second");
    }

    @Test
    void an_address_may_hold_filters_of_its_own() throws Exception {
        surveys.aCandidate().in("OTHER").named("other").at(268.9, -25.4).store();
        assertThat(names(table("project=OTHER&RA=268.9&DEC=-25.4&SR=1"))).containsExactly("other");
    }

    @Test
    void what_somebody_may_not_see_is_not_there() throws Exception {
        surveys.aRestrictedProject("SECRET", "pipeline");
        surveys.aCandidate()
                .in("SECRET")
                .named("hidden")
                .at(268.9, -25.4)
                .with("secret_number", 1)
                .store();

        assertThat(names(table("RA=268.9&DEC=-25.4&SR=1"))).doesNotContain("hidden");
        assertThat(columns(table("RA=268.9&DEC=-25.4&SR=1&VERB=3")))
                .doesNotContain("secret_number");
        surveys.aRestrictedProject("SECRET2", "alice");
        surveys.aCandidate().in("SECRET2").named("shown").at(268.9, -25.4).store();
        assertThat(names(table("RA=268.9&DEC=-25.4&SR=1"))).contains("shown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    DEC=0&SR=1                    | RA: a cone search needs
                    RA=1&SR=1                     | DEC: a cone search needs
                    RA=1&DEC=2                    | SR: a cone search needs
                    RA=as3f&DEC=0&SR=1            | "as3f" is not a decimal number
                    RA=17:55:34&DEC=0&SR=1        | "17:55:34" is not a decimal number
                    RA=NaN&DEC=0&SR=1             | "NaN" is not
                    RA=-1&DEC=0&SR=1              | -1 is outside 0 to 360
                    RA=1&DEC=-90.1&SR=1           | -90.1 is outside -90 to 90
                    RA=1&DEC=1&SR=-0.1            | -0.1 is outside 0 to 180
                    RA=1&DEC=1&SR=1e9             | 1e9 is outside
                    RA=1&RA=2&DEC=1&SR=1          | RA: give it once
                    RA=1&DEC=1&SR=1&VERB=4        | VERB: "4" is not 1, 2 or 3
                    RA=1&DEC=1&SR=1&project=NONE  | NONE
                    RA=1&DEC=1&SR=1&min.nothing=1 | nothing
                    RA=<&DEC=1&SR=1               | "<" is not
                    """)
    void what_is_wrong_is_said_in_a_table_as_the_standard_has_it(String query, String words)
            throws Exception {
        var answer = ask(query);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("text/xml");
        assertThat(infos(answer, "Error")).singleElement().asString().contains(words);
    }

    @Test
    void programs_that_know_basic_alone_send_the_token_as_the_password() throws Exception {
        mvc.perform(
                        get("/api/v1/scs?RA=1&DEC=1&SR=1")
                                .with(
                                        SecurityMockMvcRequestPostProcessors.httpBasic(
                                                "alice", token)))
                .andExpect(status().isOk());
        mvc.perform(
                        get("/api/v1/scs?RA=1&DEC=1&SR=1")
                                .with(
                                        SecurityMockMvcRequestPostProcessors.httpBasic(
                                                "alice", TestPeople.PASSWORD)))
                .andExpect(status().isUnauthorized());
        mvc.perform(get("/api/v1/scs?RA=1&DEC=1&SR=1"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", Matchers.startsWith("Basic realm=")))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
        mvc.perform(get("/api/v1/projects").header("Authorization", basic()))
                .andExpect(status().isUnauthorized());
        mvc.perform(head("/api/v1/scs?RA=1&DEC=1&SR=1").header("Authorization", basic()))
                .andExpect(status().isOk());
    }

    private String basic() {
        return "Basic "
                + java.util.Base64.getEncoder().encodeToString(("alice:" + token).getBytes());
    }

    private MockHttpServletResponse ask(String query) throws Exception {
        var request = get("/api/v1/scs").header("Authorization", "Bearer " + token);
        Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> request.param(pair[0], pair[1]));
        return mvc.perform(request).andReturn().getResponse();
    }

    private StarTable table(String query) throws Exception {
        var answer = ask(query);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        assertThat(infos(answer, "Error")).isEmpty();
        var source = new ByteArrayDataSource("scs", answer.getContentAsByteArray());
        return Tables.randomTable(
                new VOTableBuilder()
                        .makeStarTable(
                                source, false, uk.ac.starlink.table.StoragePolicy.PREFER_MEMORY));
    }

    private static List<String> names(StarTable table) throws Exception {
        List<String> names = new ArrayList<>();
        for (long row = 0; row < table.getRowCount(); row++) {
            names.add((String) table.getCell(row, index(table, "name")));
        }
        return names;
    }

    private static List<String> columns(StarTable table) {
        return Arrays.stream(Tables.getColumnInfos(table)).map(ColumnInfo::getName).toList();
    }

    private static List<String> ucds(StarTable table, String ucd) {
        return Arrays.stream(Tables.getColumnInfos(table))
                .filter(info -> ucd.equals(info.getUCD()))
                .map(ColumnInfo::getName)
                .toList();
    }

    private static ColumnInfo column(StarTable table, String name) {
        return table.getColumnInfo(index(table, name));
    }

    private static int index(StarTable table, String name) {
        return columns(table).indexOf(name);
    }

    private static List<String> infos(MockHttpServletResponse answer, String name)
            throws Exception {
        var infos =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(answer.getContentAsByteArray()))
                        .getElementsByTagName("INFO");
        List<String> values = new ArrayList<>();
        for (int i = 0; i < infos.getLength(); i++) {
            Element info = (Element) infos.item(i);
            if (name.equals(info.getAttribute("name"))) {
                values.add(info.getAttribute("value"));
            }
        }
        return values;
    }
}
