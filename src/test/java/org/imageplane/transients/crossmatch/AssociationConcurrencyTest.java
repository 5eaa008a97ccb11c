package org.imageplane.transients.crossmatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.crossmatch.Association.State;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Several people, and one person in several windows, say the same thing at the same moment. */
@SpringBootTest
@CleanDatabase
class AssociationConcurrencyTest {

    private static final int CLICKS = 8;
    private static final AssociatedSource SOURCE = new AssociatedSource("NVSS", "NVSS J1", null);

    @Autowired Associations associations;
    @Autowired Surveys surveys;
    @Autowired TestPeople people;

    @Test
    void clicks_at_once_are_one_word_each() throws Exception {
        long candidate = surveys.aCandidate().store().id();
        Actor rita = people.add("rita", Role.RATER);
        Actor bob = people.add("bob", Role.RATER);
        var start = new CountDownLatch(1);
        List<Future<Association>> clicks = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2 * CLICKS)) {
            for (int i = 0; i < CLICKS; i++) {
                for (Actor actor : List.of(rita, bob)) {
                    clicks.add(
                            threads.submit(
                                    () -> {
                                        start.await();
                                        return associations.confirm(actor, candidate, SOURCE);
                                    }));
                }
            }
            start.countDown();
            for (Future<Association> click : clicks) {
                assertThat(click.get().state()).isEqualTo(State.CONFIRMED);
            }
        }

        assertThat(associations.of(rita, candidate)).hasSize(1);
        assertThat(associations.history(rita, candidate))
                .extracting(AssociationChange::username)
                .containsExactlyInAnyOrder("rita", "bob");
    }
}
