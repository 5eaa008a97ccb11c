package org.imageplane.transients.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.candidate.CandidateUploaded;
import org.imageplane.transients.candidate.KnownSource;
import org.imageplane.transients.candidate.LightCurve;
import org.imageplane.transients.media.MediaKind;
import org.imageplane.transients.media.MediaStore;
import org.imageplane.transients.sky.SkyPosition;
import org.imageplane.transients.survey.Beams;
import org.imageplane.transients.survey.NewObservation;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@SpringBootTest
@RecordApplicationEvents
@CleanDatabase
class IngestServiceTest {

    @Autowired Surveys surveys;
    @Autowired MediaStore media;
    @Autowired JdbcClient jdbc;
    @Autowired IngestService ingest;
    @Autowired Beams beams;
    @Autowired ApplicationEvents events;

    @Test
    void a_candidate_is_stored_with_its_numbers_its_files_and_a_name_from_its_position() {
        var stored =
                surveys.aCandidate()
                        .with("can_det_stat", 12.3)
                        .with("can_beam", Double.NaN)
                        .withPng()
                        .withGif()
                        .withFits()
                        .store();

        assertThat(stored.name()).isEqualTo("J175534.87-252749.1");
        Map<String, Object> row =
                jdbc.sql(
                                """
                                select measurements[1] as det, measurements[5] as beam, candidate_count from candidate
                                join project_observation using (project_id, observation_id) where id = :id
                                """)
                        .param("id", stored.id())
                        .query()
                        .singleRow();
        assertThat(row).containsEntry("det", 12.3).containsEntry("beam", Double.NaN);
        assertThat(row).containsEntry("candidate_count", 1);
        assertThat(media.ofCandidate(surveys.aProject("GPM").id(), stored.id()))
                .extracting(file -> file.kind())
                .containsExactly(
                        MediaKind.PREVIEW_PNG, MediaKind.ANIMATION_GIF, MediaKind.CUTOUT_FITS);
    }

    @Test
    void the_same_candidate_again_is_the_same_candidate() {
        var first = surveys.aCandidate().number(7).withPng().store();
        var again = surveys.aCandidate().number(7).withPng().store();

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.created()).isFalse();
        assertThat(jdbc.sql("select count(*) from media_file").query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void a_light_curve_keeps_its_gaps() {
        var curve =
                new LightCurve(
                        Arrays.asList(Instant.parse("2024-09-19T09:25:02.5Z"), null),
                        Arrays.asList(0.012, Double.NaN),
                        Arrays.asList(null, 0.003));
        surveys.aCandidate().with(curve).store();

        assertThat(
                        jdbc.sql(
                                        """
                                        select time[1] = '2024-09-19T09:25:02.5Z' and time[2] is null
                                            and flux_jy_per_beam = '{0.012,NaN}' and rms_jy_per_beam = '{null,0.003}'
                                        from light_curve
                                        """)
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void others_hear_of_a_new_candidate_once() {
        var first = surveys.aCandidate().number(7).store();
        surveys.aCandidate().number(7).store();

        assertThat(events.stream(CandidateUploaded.class))
                .containsExactly(new CandidateUploaded(surveys.aProject("GPM").id(), first.id()));
    }

    @Test
    void a_candidate_of_a_beam_needs_the_beam() {
        var project = surveys.aProject("VAST");
        var observation = surveys.anObservation("SB50230");
        var uploader = surveys.uploader();

        assertThat(ingest.candidate(uploader, ofBeam(3)))
                .isEqualTo(new CandidateOutcome.UnknownBeam("SB50230", 3));
        surveys.give(project, observation);
        beams.findOrCreate(uploader, project.id(), observation.id(), 3);
        var outcome = ingest.candidate(uploader, ofBeam(3));

        assertThat(outcome).isInstanceOf(CandidateOutcome.Stored.class);
        assertThat(
                        jdbc.sql(
                                        "select beam_index from candidate join beam on beam.id = candidate.beam_id")
                                .query(Integer.class)
                                .single())
                .isEqualTo(3);
    }

    @Test
    void a_rater_uploads_nothing() {
        surveys.aProject("VAST");
        var rater = new Actor(1, "rita", Set.of(Role.RATER));

        assertThatThrownBy(() -> ingest.candidate(rater, ofBeam(3)))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("UPLOADER");
        assertThatThrownBy(() -> ingest.observation(rater, NewObservation.of("SB50230", null)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private static CandidateUpload ofBeam(int beam) {
        return new CandidateUpload(
                "VAST",
                "SB50230",
                beam,
                null,
                "beam03#J175534.87-252749.1",
                null,
                "J175534.87-252749.1",
                new SkyPosition(268.9, -25.46),
                KnownSource.UNKNOWN,
                Map.of("chi_square", 3.5),
                Map.of(),
                List.of(),
                "",
                null,
                List.of(),
                null);
    }
}
