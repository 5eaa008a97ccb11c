package org.imageplane.transients.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imageplane.transients.survey.RatingScale.CONFIDENCE_1_5;
import static org.imageplane.transients.survey.RatingScale.TRUE_FALSE_UNSURE;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.rating.AddedClassification.Added;
import org.imageplane.transients.rating.AddedClassification.AlreadyThere;
import org.imageplane.transients.rating.AddedClassification.Refused;
import org.imageplane.transients.survey.RatingScale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@RatingTest
class ClassificationsTest {

    @Autowired Classifications classifications;
    @Autowired Ratings ratings;
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

    @Test
    void a_rater_adds_a_tag_and_it_is_offered_at_the_end() {
        Actor alice = scene.rater("alice");

        var outcome =
                classifications.add(
                        alice, TRUE_FALSE_UNSURE, "  Ultra\tcool   dwarf ", " a \n star ");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Added.class,
                        added -> {
                            assertThat(added.classification().name()).isEqualTo("Ultra cool dwarf");
                            assertThat(added.classification().description()).isEqualTo("a star");
                            assertThat(classifications.offered(TRUE_FALSE_UNSURE))
                                    .last()
                                    .isEqualTo(added.classification());
                        });
        assertThat(classifications.names()).contains("Ultra cool dwarf");
        assertThat(classifications.offered(CONFIDENCE_1_5))
                .extracting(Classification::name)
                .doesNotContain("Ultra cool dwarf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Flaring star",
                "FLARING STAR",
                " flaring   star ",
                "Flaring\u00a0star",
                "flaring\nstar"
            })
    void a_name_that_is_there_is_not_added_again(String name) {
        Actor alice = scene.rater("alice");

        var outcome = classifications.add(alice, TRUE_FALSE_UNSURE, name, "");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        AlreadyThere.class,
                        there -> {
                            assertThat(there.sentence())
                                    .isEqualTo("“Flaring star” is there already: choose it.");
                            assertThat(there.retired()).isFalse();
                        });
        assertThat(scene.count("classification where created_by is not null")).isZero();
    }

    @Test
    void composed_and_decomposed_letters_are_the_same_name() {
        Actor alice = scene.rater("alice");
        classifications.add(alice, TRUE_FALSE_UNSURE, "Météore", "");

        assertThat(classifications.add(alice, TRUE_FALSE_UNSURE, "Me\u0301te\u0301ore", ""))
                .isInstanceOf(AlreadyThere.class);
    }

    @Test
    void a_name_that_was_retired_says_who_can_bring_it_back() {
        Actor alice = scene.rater("alice");
        Actor ada = scene.person("ada", Role.ADMIN);
        long comet = added(alice, "Comet");
        classifications.retire(ada, comet);

        var outcome = classifications.add(alice, TRUE_FALSE_UNSURE, "comet", "");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        AlreadyThere.class,
                        there -> {
                            assertThat(there.retired()).isTrue();
                            assertThat(there.classification().id()).isEqualTo(comet);
                            assertThat(there.sentence())
                                    .isEqualTo(
                                            "“Comet” was retired; an administrator can bring it back.");
                        });
        assertThat(names()).doesNotContain("Comet");
        classifications.restore(ada, comet);
        assertThat(names()).endsWith("Comet");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | Give it a name with at least one letter or digit.",
                "' - ' | Give it a name with at least one letter or digit.",
                "a\u0000b | The name has a character that cannot be seen (U+0000): leave it out.",
                "a\u200bb | The name has a character that cannot be seen (U+200B): leave it out.",
                "a\u202eb | The name has a character that cannot be seen (U+202E): leave it out.",
                "\ud800x | The name has a character that cannot be seen (U+D800): leave it out.",
                "12345678901234567890123456789012345678901 | A name has at most 40 characters, not 41.",
            })
    void a_name_that_cannot_be_taken_is_refused_with_a_sentence(String name, String sentence) {
        Actor alice = scene.rater("alice");

        assertThat(classifications.add(alice, TRUE_FALSE_UNSURE, name, ""))
                .isEqualTo(new Refused(sentence));
        assertThat(scene.count("classification where created_by is not null")).isZero();
    }

    @Test
    void forty_letters_outside_the_basic_plane_are_forty_characters() {
        Actor alice = scene.rater("alice");

        assertThat(classifications.add(alice, TRUE_FALSE_UNSURE, "𝛼".repeat(40), "x".repeat(300)))
                .isInstanceOf(Added.class);
        assertThat(classifications.add(alice, TRUE_FALSE_UNSURE, "y", "x".repeat(301)))
                .isEqualTo(new Refused("A description has at most 300 characters, not 301."));
        assertThat(classifications.add(alice, TRUE_FALSE_UNSURE, "y", "x\u0007"))
                .isEqualTo(
                        new Refused(
                                "The description has a character that cannot be seen (U+0007): leave it out."));
    }

    @Test
    void of_two_who_add_a_name_at_once_one_is_told_that_it_is_there() throws Exception {
        List<Actor> raters = List.of(scene.rater("alice"), scene.rater("bob"));
        for (int round = 0; round < 20; round++) {
            List<String> spellings = List.of("Object " + round, "OBJECT  " + round);
            Queue<AddedClassification> outcomes = new ConcurrentLinkedQueue<>();
            List<Callable<Void>> both = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                Actor rater = raters.get(i);
                String name = spellings.get(i);
                both.add(
                        () -> {
                            outcomes.add(classifications.add(rater, TRUE_FALSE_UNSURE, name, ""));
                            return null;
                        });
            }

            Together.run(both);

            assertThat(outcomes).hasOnlyElementsOfTypes(Added.class, AlreadyThere.class);
            assertThat(outcomes).filteredOn(Added.class::isInstance).hasSize(1);
        }
        assertThat(scene.count("classification where created_by is not null")).isEqualTo(20);
    }

    @Test
    void who_may_not_is_refused_and_changes_nothing() {
        Actor alice = scene.rater("alice");
        Actor pipeline = scene.person("pipeline", Role.UPLOADER);
        long comet = added(alice, "Comet");

        assertThatThrownBy(() -> classifications.add(pipeline, TRUE_FALSE_UNSURE, "x", ""))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("needs the role RATER");
        assertThatThrownBy(() -> classifications.add(alice, CONFIDENCE_1_5, "x", ""))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("needs the role ADMIN");
        assertThatThrownBy(() -> classifications.retire(alice, comet))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> classifications.restore(alice, comet))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(names()).contains("Comet");
        assertThat(Classifications.mayAdd(alice, TRUE_FALSE_UNSURE)).isTrue();
        assertThat(Classifications.mayAdd(alice, CONFIDENCE_1_5)).isFalse();
        Actor ada = scene.person("ada", Role.ADMIN);
        assertThat(classifications.add(ada, CONFIDENCE_1_5, "Comet", "")).isInstanceOf(Added.class);
        assertThatThrownBy(() -> classifications.retire(ada, 999_999))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("There is no classification 999999.");
    }

    @Test
    void a_retired_tag_stays_on_its_ratings_and_is_counted_where_one_may_see() {
        Actor alice = scene.rater("alice");
        Actor bob = scene.rater("bob");
        Actor ada = scene.person("ada", Role.ADMIN);
        long comet = added(alice, "Comet");
        long open = scene.project("VASTER", "TRUE_FALSE_UNSURE");
        long blind = scene.project("BLIND", "TRUE_FALSE_UNSURE");
        long secret = scene.project("SECRET", "TRUE_FALSE_UNSURE");
        scene.set("project", "blind = true", blind);
        scene.set("project", "restricted = true", secret);
        scene.member(secret, alice);
        for (long project : List.of(open, blind, secret)) {
            long candidate = scene.candidate(project, scene.observation(project, "SB" + project));
            ratings.rate(alice, candidate, new RatingInput(null, Verdict.TRUE, "Comet", null));
        }
        classifications.retire(ada, comet);

        assertThat(uses(alice)).isEqualTo(new ClassificationUse(term(comet), 1000, true, 3));
        assertThat(uses(bob)).isEqualTo(new ClassificationUse(term(comet), 1000, true, 1));
        assertThat(uses(ada)).isEqualTo(new ClassificationUse(term(comet), 1000, true, 3));
        assertThat(classifications.uses(bob, TRUE_FALSE_UNSURE)).last().isEqualTo(uses(bob));
    }

    private ClassificationUse uses(Actor actor) {
        return classifications.uses(actor, TRUE_FALSE_UNSURE).stream()
                .filter(use -> use.classification().name().equals("Comet"))
                .findFirst()
                .orElseThrow();
    }

    private static Classification term(long id) {
        return new Classification(id, TRUE_FALSE_UNSURE, "Comet", "", true);
    }

    private long added(Actor actor, String name) {
        return switch (classifications.add(actor, TRUE_FALSE_UNSURE, name, "")) {
            case Added added -> added.classification().id();
            case AddedClassification other -> throw new AssertionError(other);
        };
    }

    private List<String> names() {
        return classifications.offered(TRUE_FALSE_UNSURE).stream()
                .map(Classification::name)
                .toList();
    }
}
