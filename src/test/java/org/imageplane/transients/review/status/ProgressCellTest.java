package org.imageplane.transients.review.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressCellTest {

    @Test
    void nothing_uploaded_has_no_percentage() {
        assertThat(ProgressCell.percent(0, 0)).isEqualTo("–");
        assertThat(ProgressCell.share(0, 0)).isZero();
    }

    @Test
    void a_hundred_percent_is_only_said_when_nothing_is_left() {
        assertThat(ProgressCell.percent(999, 1000)).isEqualTo("99 %");
        assertThat(ProgressCell.percent(1000, 1000)).isEqualTo("100 %");
    }

    @Test
    void the_first_rating_is_seen() {
        assertThat(ProgressCell.percent(1, 1000)).isEqualTo("1 %");
        assertThat(ProgressCell.percent(0, 1000)).isEqualTo("0 %");
    }
}
