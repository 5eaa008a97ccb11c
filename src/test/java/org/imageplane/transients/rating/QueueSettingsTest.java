package org.imageplane.transients.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import java.util.Set;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.rating.QueueSettings.Order;
import org.imageplane.transients.rating.QueueSettings.Which;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RatingTest
class QueueSettingsTest {

    @Autowired RatingQueue queue;
    @Autowired RatingScene scene;

    Actor alice;

    @BeforeEach
    void a_rater_and_a_project() {
        alice = scene.rater("alice");
        scene.project("GPM");
    }

    @Test
    void whoever_set_nothing_has_the_defaults() {
        assertThat(queue.settings(alice)).isEqualTo(QueueSettings.defaults());
    }

    @Test
    void settings_are_kept_for_the_person() {
        var settings =
                new QueueSettings(
                        "GPM", Order.BRIGHTEST, Which.STALE, Set.of("87.68 MHz", "118.4 MHz"));

        queue.keepSettings(alice, settings);

        assertThat(queue.settings(alice)).isEqualTo(settings);
        assertThat(queue.settings(scene.rater("bob"))).isEqualTo(QueueSettings.defaults());
    }

    @Test
    void a_project_that_is_out_of_sight_is_forgotten_and_cannot_be_set() {
        queue.keepSettings(alice, new QueueSettings("GPM", Order.NEWEST, Which.ALL, Set.of()));
        scene.set("project", "restricted = true", 1);

        assertThat(queue.settings(alice))
                .isEqualTo(new QueueSettings(null, Order.NEWEST, Which.ALL, Set.of()));
        assertThatThrownBy(
                        () ->
                                queue.keepSettings(
                                        alice,
                                        new QueueSettings(
                                                "GPM", Order.NEWEST, Which.ALL, Set.of())))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void what_is_no_longer_known_falls_back_to_its_default_and_the_rest_stays() {
        stored(
                """
                {"project": "gpm", "order": "by_phase_of_the_moon", "which": "all",
                 "bandsLeftOut": ["87.68 MHz", "1.4 GHz", null], "colour": "blue"}
                """);

        assertThat(queue.settings(alice))
                .isEqualTo(new QueueSettings("gpm", Order.RANDOM, Which.ALL, Set.of("87.68 MHz")));

        stored("[1, 2]");
        assertThat(queue.settings(alice)).isEqualTo(QueueSettings.defaults());
        stored("{}");
        assertThat(queue.settings(alice)).isEqualTo(QueueSettings.defaults());
    }

    private void stored(String json) {
        scene.execute("delete from preference");
        scene.execute(
                "insert into preference (person_id, key, value) values (?, 'queue', ?::jsonb)",
                alice.personId(),
                json);
    }
}
