package org.imageplane.transients.crossmatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.crossmatch.Association.State;
import org.imageplane.transients.sky.SkyPosition;
import org.imageplane.transients.survey.NewProject;
import org.imageplane.transients.survey.RatingScale;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In a blind project everybody sees the application's proposals and what they said themselves. */
@SpringBootTest
@CleanDatabase
class BlindAssociationsTest {

    private static final AssociatedSource NVSS =
            new AssociatedSource("NVSS", "NVSS J175534-252747", new SkyPosition(268.895, -25.463));

    @Autowired Associations associations;
    @Autowired Neighbours neighbours;
    @Autowired Surveys surveys;
    @Autowired TestPeople people;
    @Autowired JdbcClient jdbc;

    private Actor rita;
    private Actor bob;
    private long candidate;

    @BeforeEach
    void a_candidate_of_a_blind_project() {
        rita = people.add("rita", Role.RATER);
        bob = people.add("bob", Role.RATER);
        surveys.aProject(new NewProject("BLIND", "", RatingScale.CONFIDENCE_1_5, 1, true, false));
        candidate = surveys.aCandidate().in("BLIND").store().id();
    }

    @Test
    void others_see_nothing_of_what_somebody_confirmed() {
        associations.confirm(rita, candidate, NVSS);

        assertThat(seenBy(rita)).containsExactly(State.CONFIRMED);
        assertThat(seenBy(bob)).isEmpty();
        assertThat(neighbours.near(bob, candidate, 1).associations()).isEmpty();
        assertThat(neighbours.near(rita, candidate, 1).associations()).hasSize(1);
        assertThat(associations.history(bob, candidate)).isEmpty();
        assertThat(associations.history(rita, candidate)).hasSize(1);
    }

    @Test
    void everybody_s_own_word_holds_for_themselves() {
        associations.confirm(rita, candidate, NVSS);
        associations.remove(bob, candidate, NVSS);

        assertThat(seenBy(rita)).containsExactly(State.CONFIRMED);
        assertThat(seenBy(bob)).containsExactly(State.REMOVED);
        assertThat(associations.of(bob, candidate).getFirst().username()).isEqualTo("bob");
        assertThat(seenBy(surveys.administrator())).containsExactly(State.REMOVED);
        assertThat(associations.history(surveys.administrator(), candidate)).hasSize(2);
    }

    @Test
    void a_proposal_looks_the_same_whatever_others_said_of_it() {
        propose();
        var before = associations.of(bob, candidate);
        associations.remove(rita, candidate, NVSS);

        assertThat(before)
                .singleElement()
                .satisfies(
                        seen -> {
                            assertThat(seen.state()).isEqualTo(State.PROPOSED);
                            assertThat(seen.username()).isNull();
                            assertThat(seen.reason()).isEqualTo("near");
                        });
        assertThat(associations.of(bob, candidate)).isEqualTo(before);
        assertThat(neighbours.near(bob, candidate, 1).associations()).isEqualTo(before);
        assertThat(seenBy(rita)).containsExactly(State.REMOVED);
    }

    @Test
    void taking_back_brings_the_proposal_and_nothing_of_others() {
        propose();
        associations.remove(rita, candidate, NVSS);
        associations.confirm(bob, candidate, NVSS);

        assertThat(associations.takeBack(bob, candidate, NVSS))
                .hasValueSatisfying(now -> assertThat(now.state()).isEqualTo(State.PROPOSED));
        assertThat(seenBy(surveys.administrator())).containsExactly(State.REMOVED);
        assertThat(associations.takeBack(rita, candidate, NVSS))
                .hasValueSatisfying(now -> assertThat(now.state()).isEqualTo(State.PROPOSED));
        assertThat(seenBy(surveys.administrator())).containsExactly(State.PROPOSED);
    }

    private List<State> seenBy(Actor actor) {
        return associations.of(actor, candidate).stream().map(Association::state).toList();
    }

    private void propose() {
        jdbc.sql(
                        """
                        insert into association (project_id, candidate_id, catalogue, source_name, state, proposed_at,
                            reason)
                        select project_id, id, 'NVSS', ?, 'PROPOSED', now(), 'near' from candidate where id = ?
                        """)
                .param(NVSS.name())
                .param(candidate)
                .update();
    }
}
