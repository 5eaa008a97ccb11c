package org.imageplane.transients.review.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodTest {

    @Test
    void a_few_days_are_a_bar_each_also_those_without_ratings() {
        assertThat(Period.between(LocalDate.of(2026, 2, 27), LocalDate.of(2026, 3, 2)))
                .extracting(Period::words)
                .containsExactly("2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02");
    }

    @Test
    void some_months_are_weeks_from_monday() {
        List<Period> weeks = Period.between(LocalDate.of(2026, 9, 2), LocalDate.of(2026, 11, 23));

        assertThat(weeks.getFirst())
                .isEqualTo(
                        new Period(
                                LocalDate.of(2026, 8, 31),
                                LocalDate.of(2026, 9, 6),
                                "week of 2026-08-31"));
        assertThat(weeks).hasSize(13);
        assertThat(weeks.getLast().holds(LocalDate.of(2026, 11, 23))).isTrue();
    }

    @Test
    void years_are_months() {
        List<Period> months = Period.between(LocalDate.of(2024, 2, 29), LocalDate.of(2026, 11, 23));

        assertThat(months).hasSize(34);
        assertThat(months.getFirst().words()).isEqualTo("2024-02");
        assertThat(months.getFirst().last()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(months.getLast().holds(LocalDate.of(2026, 11, 23))).isTrue();
    }
}
