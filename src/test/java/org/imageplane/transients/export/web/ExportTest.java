package org.imageplane.transients.export.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nom.tam.fits.BinaryTableHDU;
import nom.tam.fits.Fits;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.rating.RatingInput;
import org.imageplane.transients.rating.Ratings;
import org.imageplane.transients.survey.NewProject;
import org.imageplane.transients.survey.RatingScale;
import org.imageplane.transients.tabular.Column;
import org.imageplane.transients.tabular.TableReader;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** Downloads, read back with the libraries that astronomers use. */
@SpringBootTest
@AutoConfigureMockMvc
@CleanDatabase
class ExportTest {

    @Autowired private MockMvc mvc;
    @Autowired private JsonMapper json;
    @Autowired private Surveys surveys;
    @Autowired private TestPeople people;
    @Autowired private Ratings ratings;
    @TempDir private Path folder;

    private Actor alice;

    @BeforeEach
    void oneRater() {
        alice = people.add("alice", Role.RATER);
    }

    @Test
    void candidates_as_fits_carry_units_blanks_and_where_they_come_from() throws Exception {
        long full =
                surveys.aCandidate()
                        .named("J175534.87-252749.1")
                        .at(268.8953, -25.46364)
                        .number(7)
                        .near("GLEAM J175500-252700", 268.75, -25.45)
                        .with("can_det_stat", 12.3)
                        .with("can_peak_flux", 0.25)
                        .with("area_pix", Double.POSITIVE_INFINITY)
                        .withAttribute("nks_name", "GLEAM σ")
                        .store()
                        .id();
        long bare = surveys.aCandidate().at(10, 20).store().id();
        surveys.aCandidate().in("OTHER").with("chi_square", 3).store();
        ratings.rate(alice, full, new RatingInput(4, null, "Pulsar", "mine"));

        MockHttpServletResponse answer = ok("candidates.fits?project=GPM&sort=can_det_stat,desc");

        assertThat(answer.getContentType()).isEqualTo("application/fits");
        assertThat(answer.getHeader("Content-Disposition"))
                .matches("attachment; filename=\"GPM_candidates_\\d{8}T\\d{6}Z\\.fits\"");
        try (Fits fits = new Fits(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            BinaryTableHDU table = (BinaryTableHDU) fits.getHDU(1);
            assertThat(table.getNRows()).isEqualTo(2);
            assertThat((long[]) table.getColumn("id")).containsExactly(full, bare);
            assertThat((double[]) table.getColumn("ra_deg")).containsExactly(268.8953, 10);
            assertThat((double[]) table.getColumn("can_det_stat"))
                    .containsExactly(12.3, Double.NaN);
            assertThat((double[]) table.getColumn("area_pix"))
                    .containsExactly(Double.POSITIVE_INFINITY, Double.NaN);
            assertThat((String[]) table.getColumn("name")).contains("J175534.87-252749.1");
            assertThat((String[]) table.getColumn("known_name"))
                    .containsExactly("GLEAM J175500-252700", "");
            assertThat(unit(table, "ra_deg")).isEqualTo("deg");
            assertThat(unit(table, "can_peak_flux")).isEqualTo("Jy");
            assertThat(unit(table, "area_pix")).isEqualTo("pix**2");
            assertThat(unit(table, "can_det_stat")).isNull();
            assertThat(table.findColumn("chi_square")).isEqualTo(-1);
            assertThat(table.findColumn("separation_arcmin")).isEqualTo(-1);
            List<String> comments = new ArrayList<>();
            table.getHeader()
                    .iterator()
                    .forEachRemaining(
                            card -> {
                                if ("COMMENT".equals(card.getKey())) {
                                    comments.add(card.getComment());
                                }
                            });
            assertThat(comments)
                    .contains("Query: project=GPM&sort=can_det_stat%2Cdesc", "Person: alice")
                    .anyMatch(line -> line.startsWith("Created: 20"))
                    .anyMatch(line -> line.startsWith("Software: Image Plane Transients"));
        }
    }

    @Test
    void candidates_as_votable_keep_text_units_and_the_separation() throws Exception {
        surveys.aCandidate()
                .at(268.8953, -25.46364)
                .with("nks_res_dif", 3)
                .withAttribute("nks_name", "GLEAM σ ☄")
                .store();
        surveys.aCandidate().at(10, 20).store();

        List<Map<String, Object>> rows =
                read("candidates.vot?ra=268.9&dec=-25.46&radius_arcmin=10", "x.vot");

        assertThat(rows).hasSize(1);
        assertThat((Double) rows.getFirst().get("separation_arcmin")).isBetween(0.2, 0.4);
        assertThat(rows.getFirst())
                .containsEntry("nks_name", "GLEAM σ ☄")
                .containsEntry("nks_res_dif", 3.0)
                .containsEntry("rating_count", 0)
                .doesNotContainKey("can_det_stat");
        try (TableReader table = TableReader.open(folder.resolve("x.vot"))) {
            assertThat(table.parameters()).containsEntry("Person", "alice").containsKey("Query");
            assertThat(column(table, "separation_arcmin").unit()).isEqualTo("arcmin");
            assertThat(column(table, "nks_res_dif").unit()).isNull();
            assertThat(column(table, "nks_res_dif").description()).endsWith("[σ]");
            assertThat(column(table, "ra_deg").ucd()).isEqualTo("pos.eq.ra;meta.main");
        }
    }

    @Test
    void text_formats_tell_absent_from_not_a_number() throws Exception {
        surveys.aCandidate().with("can_beam", Double.NaN).with("can_det_stat", 1).store();
        surveys.aCandidate().with("can_det_stat", 2).store();

        String csv = ok("candidates.csv?sort=can_det_stat").getContentAsString();
        List<String> lines = csv.lines().toList();
        int beam = Arrays.asList(lines.getFirst().split(",")).indexOf("can_beam");
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1).split(",", -1)[beam]).isEqualTo("NaN");
        assertThat(lines.get(2).split(",", -1)[beam]).isEmpty();

        String ecsv = ok("candidates.ecsv").getContentAsString();
        assertThat(ecsv).startsWith("# %ECSV").contains("unit: \"deg\"").contains("alice");
    }

    @Test
    void ratings_are_one_row_each_and_those_of_a_blind_project_stay_with_their_raters()
            throws Exception {
        surveys.aProject(new NewProject("BLIND", "", RatingScale.CONFIDENCE_1_5, 2, true, false));
        Actor bob = people.add("bob", Role.RATER);
        Actor admin = people.add("ada", Role.ADMIN);
        long open = surveys.aCandidate().store().id();
        long blind = surveys.aCandidate().in("BLIND").store().id();
        surveys.aCandidate().store();
        for (Actor rater : List.of(alice, bob)) {
            ratings.rate(rater, open, new RatingInput(4, null, "Pulsar", "note, \"quoted\""));
            ratings.rate(rater, blind, new RatingInput(2, null, "RFI", null));
        }

        assertThat(read("ratings.fits", "r.fits"))
                .extracting(row -> row.get("candidate_id") + " " + row.get("person"))
                .containsExactlyInAnyOrder(open + " alice", open + " bob", blind + " alice");
        assertThat(read(admin, "ratings.vot?project=BLIND", "r.vot"))
                .extracting(row -> row.get("person"))
                .containsExactly("alice", "bob");
        List<Map<String, Object>> pulsars = read("ratings.csv?classification=pulsar", "r.csv");
        assertThat(pulsars).hasSize(2);
        assertThat(pulsars.getFirst())
                .containsEntry("score", "4")
                .containsEntry("classification", "Pulsar")
                .containsEntry("notes", "note, \"quoted\"")
                .containsEntry("observation", "1410773120");
    }

    @Test
    void observations_filters_and_classifications_are_there_too() throws Exception {
        surveys.aCandidate().of("1410773120").foundBy("rms").store();
        surveys.aCandidate().of("1410773416").in("OTHER").foundBy("tcg").store();

        List<Map<String, Object>> observations = read("observations.fits", "o.fits");
        assertThat(observations)
                .extracting(row -> row.get("observation"))
                .containsExactlyInAnyOrder("1410773120", "1410773416");
        assertThat(observations.getFirst()).containsEntry("candidates", 1);
        assertThat(read("observations.csv?project=OTHER", "o.csv")).hasSize(1);
        assertThat(read("observations.csv?observation=1410773120", "o2.csv")).hasSize(1);
        assertThat(read("filters.vot", "f.vot"))
                .extracting(row -> row.get("name"))
                .containsExactly("rms", "tcg");
        assertThat(read("classifications.csv", "c.csv"))
                .hasSize(23)
                .extracting(row -> row.get("name"))
                .contains("Pulsar", "IDV");
    }

    @Test
    void what_may_not_be_seen_is_in_no_table() throws Exception {
        surveys.aRestrictedProject("SECRET");
        surveys.aCandidate().in("SECRET").of("1410773416").with("chi_square", 1).store();
        surveys.aCandidate().store();

        assertThat(read("candidates.vot", "c.vot"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("project", "GPM"));
        assertThat(ok("candidates.csv").getContentAsString()).doesNotContain("chi_square");
        assertThat(read("observations.csv", "o.csv")).hasSize(1);
        assertThat(problem("candidates.fits?project=SECRET", 400)).startsWith("project:");
        assertThat(problem("observations.fits?project=SECRET", 400)).startsWith("project:");
    }

    @Test
    void an_empty_table_still_has_its_columns() throws Exception {
        assertThat(ok("candidates.csv").getContentAsString()).startsWith("id,uid,name,");
        try (Fits fits =
                new Fits(new ByteArrayInputStream(ok("candidates.fits").getContentAsByteArray()))) {
            assertThat(((BinaryTableHDU) fits.getHDU(1)).getNRows()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "candidates.doc",
                "passwords.csv",
                "candidates",
                "candidates.",
                ".fits",
                "a.b.c"
            })
    void what_there_is_not_is_answered_with_what_there_is(String file) throws Exception {
        assertThat(problem(file, 404))
                .contains("candidates, ratings, observations, filters, classifications")
                .contains(".fits, .vot, .csv, .ecsv, .parquet");
    }

    @Test
    void a_query_that_is_not_understood_is_a_problem_and_no_file() throws Exception {
        assertThat(problem("candidates.fits?sort=nothing", 400)).startsWith("sort:");
        assertThat(problem("ratings.csv?min.can_beam=NaN", 400)).startsWith("min.can_beam:");
        assertThat(answer(alice, "candidates.fits?sort=nothing").getHeader("Content-Disposition"))
                .doesNotStartWith("attachment");
    }

    @Test
    void a_file_name_has_only_harmless_characters() throws Exception {
        surveys.aProject("Ω/.. \"x\"; évil");

        assertThat(
                        answer(alice, "candidates.csv?project=%CE%A9%2F..%20%22x%22%3B%20%C3%A9vil")
                                .getHeader("Content-Disposition"))
                .matches("attachment; filename=\"[A-Za-z0-9.-]+_candidates_\\d{8}T\\d{6}Z\\.csv\"");
    }

    @Test
    void a_browser_that_is_signed_in_may_download_and_nobody_else() throws Exception {
        surveys.aCandidate().store();
        MockHttpSession session = new MockHttpSession();
        session.setAttribute(
                "SPRING_SECURITY_CONTEXT", new SecurityContextImpl(people.authentication(alice)));

        assertThat(
                        mvc.perform(get("/api/v1/export/candidates.csv").session(session))
                                .andReturn()
                                .getResponse()
                                .getContentAsString()
                                .lines())
                .hasSize(2);
        assertThat(
                        mvc.perform(get("/api/v1/candidates").session(session))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                .as("the rest of the API wants a token")
                .isEqualTo(401);
        MockHttpServletResponse anonymous =
                mvc.perform(get("/api/v1/export/candidates.csv")).andReturn().getResponse();
        assertThat(anonymous.getStatus()).isEqualTo(401);
        assertThat(anonymous.getContentType()).startsWith("application/problem+json");
        assertThat(
                        mvc.perform(post("/api/v1/export/candidates.csv").session(session))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                .isEqualTo(403);
    }

    private MockHttpServletResponse answer(Actor who, String file) throws Exception {
        return mvc.perform(
                        get(URI.create("/api/v1/export/" + file))
                                .header("Authorization", "Bearer " + people.token(who)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse ok(String file) throws Exception {
        MockHttpServletResponse answer = answer(alice, file);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return answer;
    }

    private String problem(String file, int status) throws Exception {
        MockHttpServletResponse answer = answer(alice, file);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        return json.readTree(answer.getContentAsByteArray()).get("detail").stringValue();
    }

    private List<Map<String, Object>> read(String file, String name) throws Exception {
        return read(alice, file, name);
    }

    private List<Map<String, Object>> read(Actor who, String file, String name) throws Exception {
        MockHttpServletResponse answer = answer(who, file);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        Path path = Files.write(folder.resolve(name), answer.getContentAsByteArray());
        List<Map<String, Object>> rows = new ArrayList<>();
        try (TableReader table = TableReader.open(path)) {
            for (var row = table.nextByName(); row.isPresent(); row = table.nextByName()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    private static Column column(TableReader table, String name) {
        return table.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String unit(BinaryTableHDU table, String column) {
        return table.getHeader().getStringValue("TUNIT" + (table.findColumn(column) + 1));
    }
}
