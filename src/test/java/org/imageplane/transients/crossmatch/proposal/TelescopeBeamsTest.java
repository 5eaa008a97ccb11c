package org.imageplane.transients.crossmatch.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.imageplane.transients.survey.Observation;
import org.imageplane.transients.testing.Surveys;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class TelescopeBeamsTest {

    @Autowired private Surveys surveys;

    private final TelescopeBeams beams = new TelescopeBeams();

    @Test
    void the_beam_of_an_mwa_observation_is_the_one_that_proposals_go_by() {
        Observation observation = surveys.anObservation("1410773120", 184.96);
        assertThat(beams.widthArcmin(observation).orElseThrow())
                .isEqualTo(
                        SynthesizedBeam.of(Telescope.MWA, 184.96).orElseThrow().widthArcsec() / 60)
                .isCloseTo(1.05, within(0.01));
    }

    @Test
    void an_observation_of_another_telescope_has_none_that_we_know() {
        assertThat(beams.widthArcmin(surveys.anObservation("VLA-2024-17"))).isEmpty();
    }
}
