package org.imageplane.transients.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.imageplane.transients.media.MediaKind;
import org.imageplane.transients.media.MediaStore;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@CleanDatabase
class IngestServiceTest {

    @Autowired Surveys surveys;
    @Autowired MediaStore media;
    @Autowired JdbcClient jdbc;

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
}
