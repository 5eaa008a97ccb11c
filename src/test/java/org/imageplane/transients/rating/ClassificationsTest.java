package org.imageplane.transients.rating;

import static org.assertj.core.api.Assertions.assertThat;

import org.imageplane.transients.survey.RatingScale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RatingTest
class ClassificationsTest {

    @Autowired Classifications classifications;
    @Autowired RatingScene scene;

    @Test
    void each_scale_offers_its_own_terms_in_their_order() {
        assertThat(classifications.offered(RatingScale.CONFIDENCE_1_5))
                .extracting(Classification::name)
                .startsWith("Transient", "Airplane")
                .endsWith("Other")
                .doesNotContain("FRB");
        assertThat(classifications.offered(RatingScale.TRUE_FALSE_UNSURE))
                .extracting(Classification::name)
                .startsWith("Flaring star")
                .contains("FRB");
    }

    @Test
    void a_retired_term_is_not_offered_but_still_a_name_to_filter_by() {
        long alice = scene.rater("alice").personId();
        scene.execute(
                """
                insert into classification (rating_scale, name, created_by, retired_at)
                values ('CONFIDENCE_1_5', 'Comet', ?, now())
                """,
                alice);

        assertThat(classifications.offered(RatingScale.CONFIDENCE_1_5))
                .extracting(Classification::name)
                .doesNotContain("Comet");
        assertThat(classifications.names()).contains("Comet");
    }

    @Test
    void a_name_of_both_scales_is_listed_once() {
        assertThat(classifications.names()).containsOnlyOnce("AGN").startsWith("Transient");
    }
}
