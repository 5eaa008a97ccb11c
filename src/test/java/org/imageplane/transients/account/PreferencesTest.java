package org.imageplane.transients.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

@SpringBootTest
@AutoConfigureMockMvc
@CleanDatabase
class PreferencesTest {

    @Autowired Preferences preferences;
    @Autowired InstallationSecrets secrets;
    @Autowired TestPeople people;

    record Panes(double left, List<String> order, Set<Integer> bands) {}

    @Test
    void are_kept_for_the_person() {
        var alice = people.add("alice", Role.RATER);
        var bob = people.add("bob", Role.RATER);
        preferences.put(alice, "panes", new Panes(0.25, List.of("b", "a"), Set.of(3)));

        assertThat(preferences.get(alice, "panes", Panes.class))
                .contains(new Panes(0.25, List.of("b", "a"), Set.of(3)));
        assertThat(preferences.get(bob, "panes", Panes.class)).isEmpty();
        assertThat(preferences.get(alice, "other", Panes.class)).isEmpty();
    }

    @Test
    void the_last_value_wins_also_from_two_pages_at_once() {
        var alice = people.add("alice", Role.RATER);
        try (var pages = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 20; i++) {
                int value = i;
                pages.submit(() -> preferences.put(alice, "zoom", value));
            }
        }
        preferences.put(alice, "zoom", 99);
        assertThat(preferences.get(alice, "zoom", Integer.class)).contains(99);
    }

    @Test
    void a_value_of_an_older_shape_counts_as_never_set() {
        var alice = people.add("alice", Role.RATER);
        preferences.put(alice, "panes", "text from an older version");
        assertThat(preferences.get(alice, "panes", Panes.class)).isEmpty();
        assertThat(preferences.get(alice, "panes", String.class))
                .contains("text from an older version");
    }

    @Test
    void a_secret_is_made_once_and_differs_by_name() {
        assertThat(secrets.get("test one")).hasSize(32).isEqualTo(secrets.get("test one"));
        assertThat(secrets.get("test two")).isNotEqualTo(secrets.get("test one"));
    }
}
