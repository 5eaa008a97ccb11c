package org.imageplane.transients.review.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeskTrailTest {

    private final DeskTrail trail = new DeskTrail();

    @Test
    void back_goes_the_way_that_was_come_and_ends_at_its_start() {
        trail.leave(1);
        trail.leave(2);
        assertThat(trail.back(3)).contains(2L);
        assertThat(trail.back(2)).contains(1L);
        assertThat(trail.back(1)).isEmpty();
    }

    @Test
    void back_never_gives_the_candidate_that_is_shown() {
        trail.leave(1);
        trail.leave(2);
        assertThat(trail.back(2)).contains(1L);
    }

    @Test
    void undo_finds_the_saves_last_first() {
        trail.save(1);
        trail.save(2);
        assertThat(trail.lastSaved()).contains(2L);
        assertThat(trail.lastSaved()).contains(1L);
        assertThat(trail.lastSaved()).isEmpty();
    }

    @Test
    void a_long_night_does_not_fill_the_session() {
        for (long id = 0; id < 10_000; id++) {
            trail.leave(id);
        }
        int steps = 0;
        long at = 10_000;
        for (var back = trail.back(at); back.isPresent(); back = trail.back(at)) {
            at = back.get();
            steps++;
        }
        assertThat(steps).isEqualTo(200);
    }
}
