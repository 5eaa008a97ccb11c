package org.imageplane.transients.review.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.imageplane.transients.survey.RatingScale;
import org.junit.jupiter.api.Test;

class KeyAssignmentTest {

    private static final List<String> MWA =
            List.of(
                    "Transient",
                    "Airplane",
                    "RFI",
                    "Sidelobe",
                    "Alias",
                    "CHG Centre",
                    "Scintillation",
                    "Pulsar",
                    "AGN",
                    "Drift",
                    "Bad Frame",
                    "Other");
    private static final List<String> VASTER =
            List.of(
                    "Flaring star",
                    "Unknown",
                    "AGN",
                    "IDV",
                    "Noise",
                    "Sidelobes",
                    "Artefacts",
                    "Aeroplane or Satellite",
                    "FRB",
                    "New pulsar",
                    "Known pulsar");

    @Test
    void every_term_of_the_mwa_gets_a_letter_of_its_own_that_is_not_reserved() {
        check(MWA, DeskAction.reservedLetters(RatingScale.CONFIDENCE_1_5));
    }

    @Test
    void every_term_of_vaster_gets_a_letter_of_its_own_that_is_not_reserved() {
        Set<Character> reserved = DeskAction.reservedLetters(RatingScale.TRUE_FALSE_UNSURE);
        assertThat(reserved).contains('t', 'f', 'u', 'n', 's', 'b', 'z');
        check(VASTER, reserved);
    }

    private static void check(List<String> terms, Set<Character> reserved) {
        Map<String, Character> keys = KeyAssignment.of(terms, List.of(), reserved);
        assertThat(keys.keySet()).containsExactlyElementsOf(terms);
        assertThat(keys.values()).doesNotHaveDuplicates().doesNotContainAnyElementsOf(reserved);
    }

    @Test
    void the_first_letter_is_taken_where_it_is_free() {
        Map<String, Character> keys =
                KeyAssignment.of(
                        MWA, List.of(), DeskAction.reservedLetters(RatingScale.CONFIDENCE_1_5));
        assertThat(keys)
                .containsEntry("Transient", 't')
                .containsEntry("Airplane", 'a')
                .containsEntry("RFI", 'r')
                .containsEntry("Pulsar", 'p')
                .containsEntry("Drift", 'd')
                .containsEntry("Other", 'o');
    }

    @Test
    void a_later_term_with_the_same_initial_gets_another_letter_of_its_name() {
        assertThat(KeyAssignment.of(List.of("Pulsar", "Planet"), List.of(), Set.of()))
                .containsExactly(Map.entry("Pulsar", 'p'), Map.entry("Planet", 'l'));
    }

    @Test
    void a_name_without_a_free_letter_gets_any_free_one() {
        assertThat(KeyAssignment.of(List.of("SN"), List.of(), Set.of('s', 'n')))
                .containsEntry("SN", 'a');
        assertThat(KeyAssignment.of(List.of("β Lyr", "βα"), List.of(), Set.of('l', 'y', 'r')))
                .containsOnlyKeys("β Lyr", "βα");
    }

    @Test
    void terms_beyond_the_alphabet_have_no_letter_and_nothing_breaks() {
        List<String> many = IntStream.range(0, 40).mapToObj(i -> "Term " + i).toList();
        assertThat(KeyAssignment.of(many, List.of(), Set.of('n'))).hasSize(25);
    }

    @Test
    void adding_a_term_at_the_end_moves_no_letter_that_was_a_first_letter() {
        Map<String, Character> before = KeyAssignment.of(MWA, List.of(), Set.of());
        Map<String, Character> after =
                KeyAssignment.of(
                        java.util.stream.Stream.concat(
                                        MWA.stream(), java.util.stream.Stream.of("Glitch"))
                                .toList(),
                        List.of(),
                        Set.of());
        for (String name :
                Arrays.asList("Transient", "Airplane", "RFI", "Pulsar", "Drift", "Other")) {
            assertThat(after.get(name)).isEqualTo(before.get(name));
        }
    }

    @Test
    void a_term_that_somebody_added_takes_no_letter_from_another() {
        Set<Character> reserved = DeskAction.reservedLetters(RatingScale.TRUE_FALSE_UNSURE);
        Map<String, Character> before = KeyAssignment.of(VASTER, List.of("Planet"), reserved);
        Map<String, Character> after =
                KeyAssignment.of(VASTER, List.of("Planet", "Cataclysmic variable"), reserved);
        assertThat(before).containsAllEntriesOf(KeyAssignment.of(VASTER, List.of(), reserved));
        assertThat(after).containsAllEntriesOf(before).containsKey("Cataclysmic variable");
    }
}
