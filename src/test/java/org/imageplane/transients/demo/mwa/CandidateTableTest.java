package org.imageplane.transients.demo.mwa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imageplane.transients.demo.upload.PythonText;
import org.imageplane.transients.sky.SkyPosition;
import org.imageplane.transients.testing.SharedData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CandidateTableTest {

    /** What the survey's script sends of a row, from the description of its wire format. */
    private static final String SENT =
            """
            obs_id filter_id cand_id project x_pix y_pix ra_deg dec_deg ra_hms dec_dms cent_sep_deg rad_pix rad_deg \
            area_pix can_peak_flux can_fluence can_beam can_det_stat can_mod_ind nks_name nks_x_pix nks_y_pix \
            nks_ra_deg nks_dec_deg nks_ra_hms nks_dec_dms nks_flux nks_res nks_res_dif nks_det_stat nks_sep_pix \
            nks_sep_deg can_nks_flux_rat can_nks_is_close metadata""";

    @TempDir Path folder;
    private List<MwaRow> rows = List.of();

    @BeforeEach
    void write() throws IOException {
        new CandidateTable("SIMULATED MWA field", SimulatedSurvey.SEED)
                .write(
                        SimulatedSurvey.simulation().candidates(),
                        folder.resolve("candidates.fits"));
        rows = new MwaFolder(folder).rows();
    }

    private MwaCandidate candidateOf(MwaRow row) {
        return SimulatedSurvey.simulation().candidates().stream()
                .filter(candidate -> candidate.fileStem().equals(row.fileStem()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void rows_come_back_as_they_were_measured() {
        assertThat(rows).hasSize(SimulatedSurvey.CANDIDATES);
        for (MwaRow row : rows) {
            MwaCandidate candidate = candidateOf(row);
            assertThat(row.number("ra_deg")).isEqualTo(candidate.position().raDeg());
            assertThat(row.number("can_det_stat")).isEqualTo(candidate.island().peak());
            assertThat(row.text("nks_name")).isEqualTo(candidate.neighbour().name());
            assertThat(row.cells().get("can_nks_is_close")).isEqualTo(candidate.close());
        }
    }

    @Test
    void the_form_has_the_scripts_fields_and_no_others() {
        Map<String, String> form = ScriptForms.candidate(rows.getFirst(), null);
        assertThat(form.keySet()).containsExactlyInAnyOrder(SENT.split(" "));
    }

    @Test
    void values_are_written_as_python_writes_them() {
        MwaRow noSteadySource =
                rows.stream()
                        .filter(row -> Double.isNaN(row.number("can_mod_ind")))
                        .findFirst()
                        .orElseThrow();
        Map<String, String> form = ScriptForms.candidate(noSteadySource, "Mine");
        SkyPosition position = candidateOf(noSteadySource).position();
        assertThat(form)
                .containsEntry("can_mod_ind", "nan")
                .containsEntry("ra_hms", position.raHms())
                .containsEntry("dec_dms", position.decDms())
                .containsEntry("project", "Mine");
        assertThat(form.get("can_nks_is_close")).isIn("True", "False");
        assertThat(form.get("cand_id")).matches("\\d+");
        assertThat(PythonText.of(Double.NEGATIVE_INFINITY)).isEqualTo("-inf");
        assertThat(PythonText.of(new double[] {1.5, Double.NaN})).isEqualTo("[1.5 nan]");
        assertThat(PythonText.of(null)).isEmpty();
    }

    @Test
    void an_observation_is_sent_with_what_the_observatorys_metadata_say() throws IOException {
        MwaObservation observation = SimulatedSurvey.field().observations().get(2);
        ObservationMetadata.write(observation, folder);
        Map<String, String> form =
                ScriptForms.observation(
                        rows.getFirst(),
                        ObservationMetadata.read(folder, Long.toString(observation.id())));
        assertThat(form)
                .containsEntry("starttime", "1417362987")
                .containsEntry("stoptime", "1417363099")
                .containsEntry("projectid", "SIM")
                .containsEntry("cent_freq", "154.24")
                .containsEntry("elevation", "69.16551941")
                .containsEntry("dec_tile_dms", "-47:32:16.1")
                .containsKeys(
                        "observation_id",
                        "obsname",
                        "ra_tile_dec",
                        "dec_tile_dec",
                        "ra_tile_hms",
                        "azimuth",
                        "freq_res",
                        "int_time")
                .hasSize(15);
        assertThat(form.get("frequency_channels")).startsWith("[109, 110,");
    }

    @Test
    void without_metadata_an_observation_is_sent_with_what_the_table_knows() {
        Map<String, String> form = ScriptForms.observation(rows.getFirst(), Optional.empty());
        assertThat(form)
                .containsOnlyKeys("observation_id", "obsname", "starttime", "cent_freq")
                .containsEntry("cent_freq", "184.96");
    }

    @Test
    void a_table_of_the_real_layout_is_read_and_tables_without_rows_do_no_harm() {
        Path data = SharedData.require("mwa_candidates");
        MwaFolder real = new MwaFolder(data);
        List<MwaRow> read = real.rows();
        assertThat(read).hasSize(5);
        assertThat(real.file(read.getFirst(), "png")).exists();
        assertThat(ScriptForms.candidate(read.getFirst(), null))
                .containsEntry("project", "gpm2024")
                .containsEntry("can_beam", "nan")
                .containsKey("meta")
                .doesNotContainKey("obs_cent_freq");
    }
}
