package org.imageplane.transients.crossmatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.NoSuchElementException;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.crossmatch.Association.State;
import org.imageplane.transients.sky.SkyPosition;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What people say a candidate is. */
@SpringBootTest
@CleanDatabase
@RecordApplicationEvents
class AssociationsTest {

    private static final AssociatedSource NVSS =
            new AssociatedSource("NVSS", "NVSS J175534-252747", new SkyPosition(268.895, -25.463));
    private static final AssociatedSource PULSAR =
            new AssociatedSource(Associations.PULSARS, "J0437-4715", null);

    @Autowired Associations associations;
    @Autowired Neighbours neighbours;
    @Autowired Surveys surveys;
    @Autowired TestPeople people;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationEvents events;

    private Actor rita;
    private Actor bob;
    private long candidate;

    @BeforeEach
    void a_candidate_and_two_raters() {
        rita = people.add("rita", Role.RATER);
        bob = people.add("bob", Role.RATER);
        candidate = surveys.aCandidate().store().id();
    }

    @Test
    void what_somebody_confirms_holds_for_everybody_with_who_said_it() {
        Association said = associations.confirm(rita, candidate, NVSS);

        assertThat(said.candidateId()).isEqualTo(candidate);
        assertThat(said.source()).isEqualTo(NVSS);
        assertThat(said.state()).isEqualTo(State.CONFIRMED);
        assertThat(said.username()).isEqualTo("rita");
        assertThat(said.reason()).isEmpty();
        assertThat(associations.of(bob, candidate)).containsExactly(said);
        assertThat(neighbours.near(bob, candidate, 1).associations()).containsExactly(said);
    }

    @Test
    void saying_it_again_changes_nothing() {
        Association said = associations.confirm(rita, candidate, NVSS);

        assertThat(associations.confirm(rita, candidate, NVSS)).isEqualTo(said);
        assertThat(associations.history(rita, candidate)).hasSize(1);
        assertThat(events.stream(AssociationSaid.class))
                .containsExactly(new AssociationSaid(project(), candidate, rita.personId()));
    }

    @Test
    void the_last_word_holds_and_every_word_is_kept() {
        associations.confirm(rita, candidate, NVSS);
        associations.remove(bob, candidate, NVSS);
        Association again = associations.confirm(rita, candidate, NVSS);

        assertThat(again.state()).isEqualTo(State.CONFIRMED);
        assertThat(associations.history(bob, candidate))
                .extracting(AssociationChange::username, AssociationChange::state)
                .containsExactly(
                        tuple("rita", State.CONFIRMED),
                        tuple("bob", State.REMOVED),
                        tuple("rita", State.CONFIRMED));
    }

    @Test
    void a_pulsar_is_where_the_catalogue_has_it_and_not_where_the_caller_says() {
        var elsewhere =
                new AssociatedSource(Associations.PULSARS, "J0437-4715", new SkyPosition(1, 2));

        SkyPosition kept = associations.confirm(rita, candidate, elsewhere).source().position();

        assertThat(kept).isNotNull();
        assertThat(kept.raDeg()).isBetween(69.3, 69.4);
        assertThat(kept.decDeg()).isBetween(-47.3, -47.2);
    }

    @Test
    void there_is_no_association_with_a_pulsar_that_nobody_knows() {
        var unknown = new AssociatedSource(Associations.PULSARS, "J9999+9999", null);

        assertThatExceptionOfType(AssociationRefusedException.class)
                .isThrownBy(() -> associations.confirm(rita, candidate, unknown))
                .withMessage("The pulsar catalogue has no J9999+9999.");
        assertThat(associations.history(rita, candidate)).isEmpty();
    }

    @Test
    void a_pulsar_that_the_catalogue_lost_can_still_be_removed() {
        associations.confirm(rita, candidate, PULSAR);
        jdbc.sql("update pulsar set name = 'lost' where name = ?").param(PULSAR.name()).update();
        try {
            assertThat(associations.remove(rita, candidate, PULSAR).state())
                    .isEqualTo(State.REMOVED);
        } finally {
            jdbc.sql("update pulsar set name = ? where name = 'lost'")
                    .param(PULSAR.name())
                    .update();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nvss", "NVSS; drop table", "_X", "A23456789012345678901234567890X"})
    void other_catalogue_keys_are_refused(String key) {
        assertThatExceptionOfType(AssociationRefusedException.class)
                .isThrownBy(
                        () ->
                                associations.confirm(
                                        rita, candidate, new AssociatedSource(key, "x", null)))
                .withMessageContaining("is no catalogue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "two\nlines", "nul\0", "half \uD83D of a pair"})
    void names_that_are_none_are_refused(String name) {
        refusesName(name);
        refusesName("x".repeat(SourceRules.LONGEST_NAME + 1));
    }

    private void refusesName(String name) {
        assertThatExceptionOfType(AssociationRefusedException.class)
                .isThrownBy(
                        () ->
                                associations.confirm(
                                        rita, candidate, new AssociatedSource("NVSS", name, null)))
                .withMessageContaining("The name of a source");
    }

    @Test
    void taking_back_brings_what_one_had_said_before_then_what_others_said_then_nothing() {
        associations.confirm(rita, candidate, NVSS);
        associations.remove(bob, candidate, NVSS);
        associations.confirm(bob, candidate, NVSS);

        assertThat(associations.takeBack(bob, candidate, NVSS))
                .hasValueSatisfying(now -> assertThat(now.state()).isEqualTo(State.REMOVED))
                .hasValueSatisfying(now -> assertThat(now.username()).isEqualTo("bob"));
        assertThat(associations.takeBack(bob, candidate, NVSS))
                .hasValueSatisfying(now -> assertThat(now.state()).isEqualTo(State.CONFIRMED))
                .hasValueSatisfying(now -> assertThat(now.username()).isEqualTo("rita"));
        assertThat(associations.takeBack(bob, candidate, NVSS))
                .hasValueSatisfying(now -> assertThat(now.username()).isEqualTo("rita"));
        assertThat(associations.takeBack(rita, candidate, NVSS)).isEmpty();
        assertThat(associations.of(rita, candidate)).isEmpty();
        assertThat(associations.history(rita, candidate))
                .hasSize(6)
                .first()
                .satisfies(last -> assertThat(last.reason()).isEqualTo("taken back"));
        assertThat(associations.confirm(bob, candidate, NVSS).state()).isEqualTo(State.CONFIRMED);
        assertThat(associations.takeBack(bob, candidate, NVSS)).isEmpty();
    }

    @Test
    void who_sees_no_candidate_says_nothing_of_it() {
        surveys.aRestrictedProject("SECRET", "bob");
        long secret = surveys.aCandidate().in("SECRET").store().id();

        assertThat(associations.confirm(bob, secret, NVSS).state()).isEqualTo(State.CONFIRMED);
        for (Runnable attempt :
                List.<Runnable>of(
                        () -> associations.confirm(rita, secret, NVSS),
                        () -> associations.remove(rita, secret, NVSS),
                        () -> associations.takeBack(rita, secret, NVSS),
                        () -> associations.of(rita, secret),
                        () -> associations.history(rita, secret))) {
            assertThatThrownBy(attempt::run)
                    .isInstanceOf(NoSuchElementException.class)
                    .hasMessage("There is no candidate %d.".formatted(secret));
        }
        assertThat(associations.history(bob, secret)).hasSize(1);
    }

    @Test
    void only_raters_say_anything_but_everybody_reads() {
        Actor uploader = people.add("pipe", Role.UPLOADER);
        associations.confirm(rita, candidate, NVSS);

        assertThatThrownBy(() -> associations.remove(uploader, candidate, NVSS))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> associations.takeBack(uploader, candidate, NVSS))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(associations.of(uploader, candidate)).hasSize(1);
    }

    private long project() {
        return jdbc.sql("select project_id from candidate where id = ?")
                .param(candidate)
                .query(Long.class)
                .single();
    }
}
