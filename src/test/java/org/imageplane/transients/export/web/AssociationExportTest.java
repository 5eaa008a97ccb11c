package org.imageplane.transients.export.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.util.List;
import nom.tam.fits.BinaryTableHDU;
import nom.tam.fits.Fits;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.crossmatch.AssociatedSource;
import org.imageplane.transients.crossmatch.Associations;
import org.imageplane.transients.sky.SkyPosition;
import org.imageplane.transients.survey.NewProject;
import org.imageplane.transients.survey.RatingScale;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Associations as tables to take away. */
@SpringBootTest
@AutoConfigureMockMvc
@CleanDatabase
class AssociationExportTest {

    private static final AssociatedSource NVSS =
            new AssociatedSource("NVSS", "NVSS_J1", new SkyPosition(10, -30 + 12 / 3600.0));

    @Autowired private MockMvc mvc;
    @Autowired private Surveys surveys;
    @Autowired private TestPeople people;
    @Autowired private Associations associations;

    private Actor alice;
    private Actor bob;
    private long open;
    private long blind;

    @BeforeEach
    void one_candidate_of_an_open_project_and_one_of_a_blind_one() {
        alice = people.add("alice", Role.RATER);
        bob = people.add("bob", Role.RATER);
        surveys.aProject(new NewProject("BLIND", "", RatingScale.CONFIDENCE_1_5, 1, true, false));
        surveys.aRestrictedProject("SECRET", "bob");
        open = surveys.aCandidate().at(10, -30).store().id();
        blind = surveys.aCandidate().in("BLIND").at(10, -30).store().id();
        long secret = surveys.aCandidate().in("SECRET").store().id();
        surveys.aCandidate().store();
        associations.confirm(bob, open, NVSS);
        associations.confirm(bob, blind, NVSS);
        associations.confirm(bob, secret, NVSS);
    }

    @Test
    void each_row_is_a_candidate_with_a_source_where_it_is_and_who_said_so() throws Exception {
        byte[] file = ok(alice, "associations.fits?project=GPM").getContentAsByteArray();

        try (Fits fits = new Fits(new ByteArrayInputStream(file))) {
            var table = (BinaryTableHDU) fits.getHDU(1);
            assertThat(table.getNRows()).isEqualTo(1);
            assertThat(cell(table, "candidate_id")).isEqualTo(new long[] {open});
            assertThat(cell(table, "source_name")).isEqualTo("NVSS_J1");
            assertThat(cell(table, "state")).isEqualTo("CONFIRMED");
            assertThat(cell(table, "person")).isEqualTo("bob");
            assertThat(((double[]) cell(table, "separation_arcsec"))[0])
                    .isCloseTo(12, within(1e-6));
            int separation = table.findColumn("separation_arcsec");
            assertThat(table.getHeader().getStringValue("TUNIT" + (separation + 1)))
                    .isEqualTo("arcsec");
        }
    }

    @Test
    void what_others_said_in_a_blind_project_and_what_may_not_be_seen_stay_there()
            throws Exception {
        assertThat(rows(alice, "")).hasSize(1).allMatch(row -> row.startsWith(open + ","));
        assertThat(rows(bob, "")).hasSize(3);
        assertThat(rows(surveys.administrator(), "?project=BLIND"))
                .singleElement()
                .satisfies(row -> assertThat(row).startsWith(blind + ",").contains(",bob,"));
        assertThat(rows(alice, "?association=NVSS_J1")).hasSize(1);
        assertThat(rows(alice, "?association=proposed")).isEmpty();
    }

    @Test
    void candidates_say_what_they_were_confirmed_to_be() throws Exception {
        String[] lines = csv(alice, "candidates.csv?association=associated").split("\r?\n");

        assertThat(lines[0]).contains(",associated_with,");
        assertThat(lines).hasSize(2);
        assertThat(lines[1]).contains(",NVSS_J1,");
        assertThat(csv(alice, "candidates.csv?project=BLIND")).doesNotContain("NVSS_J1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fits", "vot", "csv", "ecsv"})
    void every_format_is_there(String format) throws Exception {
        assertThat(ok(alice, "associations." + format).getContentAsByteArray()).isNotEmpty();
    }

    private static Object cell(BinaryTableHDU table, String column) throws Exception {
        return table.getElement(0, table.findColumn(column));
    }

    private List<String> rows(Actor who, String query) throws Exception {
        return csv(who, "associations.csv" + query).lines().skip(1).toList();
    }

    private String csv(Actor who, String file) throws Exception {
        return ok(who, file).getContentAsString();
    }

    private MockHttpServletResponse ok(Actor who, String file) throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(
                                get("/api/v1/export/" + file)
                                        .header("Authorization", "Bearer " + people.token(who)))
                        .andReturn()
                        .getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return answer;
    }
}
