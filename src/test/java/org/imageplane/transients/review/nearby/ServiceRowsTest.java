package org.imageplane.transients.review.nearby;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.imageplane.transients.catalogue.CatalogueAnswer;
import org.imageplane.transients.catalogue.CatalogueAnswer.State;
import org.imageplane.transients.catalogue.CatalogueSource;
import org.imageplane.transients.catalogue.OutsideCatalogue;
import org.imageplane.transients.review.nearby.NearbyRow.Note;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ServiceRowsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:02:00Z");
    private static final OutsideCatalogue SIMBAD =
            new OutsideCatalogue("SIMBAD", "SIMBAD", "SIMBAD");
    private static final OutsideCatalogue NED = new OutsideCatalogue("NED", "NED", "NED");
    private static final OutsideCatalogue RACS = new OutsideCatalogue("RACS", "RACS", "VizieR");
    private static final OutsideCatalogue NVSS = new OutsideCatalogue("NVSS", "NVSS", "VizieR");
    private static final List<CatalogueSource> ONE =
            List.of(
                    new CatalogueSource(
                            "SIMBAD",
                            "M 1",
                            new SkyPosition(83.6, 22),
                            "SNR",
                            null,
                            null,
                            "",
                            null));

    private static CatalogueAnswer answer(
            OutsideCatalogue catalogue,
            State state,
            List<CatalogueSource> sources,
            double complete,
            @Nullable Duration age,
            String sentence,
            @Nullable String retryAt) {
        return new CatalogueAnswer(
                catalogue,
                state,
                sources,
                complete,
                age == null ? null : NOW.minus(age),
                sentence,
                retryAt == null ? null : Instant.parse(retryAt));
    }

    private static List<Note> rows(CatalogueAnswer... answers) {
        return new ServiceRows(17, 2, NOW).of(List.of(answers));
    }

    @Test
    void an_answer_says_how_old_it_is_and_can_be_asked_for_again() {
        Note row =
                rows(answer(SIMBAD, State.READY, ONE, 2, Duration.ofDays(3), "", null)).getFirst();
        assertThat(row.title()).isEqualTo("SIMBAD");
        assertThat(row.sentence()).isEqualTo("3 days old");
        assertThat(row.button()).isEqualTo("Ask again");
        assertThat(row.catalogues()).containsExactly("SIMBAD");
        assertThat(
                        rows(answer(SIMBAD, State.READY, ONE, 2, Duration.ofHours(1), "", null))
                                .getFirst()
                                .sentence())
                .isEqualTo("1 hour old");
        assertThat(
                        rows(answer(SIMBAD, State.READY, ONE, 2, Duration.ofSeconds(2), "", null))
                                .getFirst()
                                .sentence())
                .isEqualTo("new");
    }

    @Test
    void an_empty_answer_and_one_that_is_not_complete_say_so() {
        assertThat(
                        rows(answer(NED, State.READY, List.of(), 2, Duration.ofDays(1), "", null))
                                .getFirst()
                                .sentence())
                .isEqualTo("nothing within 2′, 1 day old");
        assertThat(
                        rows(answer(SIMBAD, State.READY, ONE, 0.8, Duration.ofDays(1), "", null))
                                .getFirst()
                                .sentence())
                .isEqualTo("1 day old, complete to 0.80′ only");
    }

    @Test
    void a_failure_says_why_when_it_is_tried_again_and_that_older_sources_are_shown() {
        Note fresh =
                rows(answer(
                                NED,
                                State.FAILED,
                                List.of(),
                                0,
                                null,
                                "NED did not answer within 10 s.",
                                "2026-11-22T10:32:00Z"))
                        .getFirst();
        assertThat(fresh.sentence())
                .isEqualTo("NED did not answer within 10 s; tried again at 10:32 UTC.");
        assertThat(fresh.button()).isEqualTo("Try again");

        Note older =
                rows(answer(
                                NED,
                                State.FAILED,
                                ONE,
                                2,
                                Duration.ofDays(40),
                                "NED sent no table.",
                                "2026-11-22T10:01:00Z"))
                        .getFirst();
        assertThat(older.sentence())
                .isEqualTo(
                        "NED sent no table; tried again soon. Shown is what it said before: 40 days old.");
    }

    @Test
    void a_service_that_is_being_asked_says_so_and_has_no_button() {
        Note row = rows(answer(SIMBAD, State.WAITING, List.of(), 0, null, "", null)).getFirst();
        assertThat(row.sentence()).isEqualTo("being asked …");
        assertThat(row.button()).isEmpty();
        assertThat(
                        rows(answer(SIMBAD, State.WAITING, ONE, 2, Duration.ofDays(90), "", null))
                                .getFirst()
                                .sentence())
                .isEqualTo("90 days old; being asked again …");
    }

    @Test
    void catalogues_of_one_service_with_the_same_to_say_share_a_line() {
        String down = "VizieR cannot be reached.";
        List<Note> rows =
                rows(
                        answer(SIMBAD, State.WAITING, List.of(), 0, null, "", null),
                        answer(RACS, State.FAILED, List.of(), 0, null, down, null),
                        answer(NED, State.WAITING, List.of(), 0, null, "", null),
                        answer(NVSS, State.FAILED, List.of(), 0, null, down, null));
        assertThat(rows).extracting(Note::title).containsExactly("SIMBAD", "RACS, NVSS", "NED");
        assertThat(rows.get(1).catalogues()).containsExactly("RACS", "NVSS");
        assertThat(rows).extracting(Note::key).doesNotHaveDuplicates();
    }

    @Test
    void many_catalogues_of_one_service_are_counted_and_named_on_a_closer_look() {
        List<CatalogueAnswer> answers =
                Stream.of("RACS", "NVSS", "SUMSS", "GLEAM")
                        .map(name -> new OutsideCatalogue(name, name, "VizieR"))
                        .map(
                                catalogue ->
                                        answer(
                                                catalogue,
                                                State.WAITING,
                                                List.of(),
                                                0,
                                                null,
                                                "",
                                                null))
                        .toList();
        Note row = new ServiceRows(17, 2, NOW).of(answers).getFirst();
        assertThat(row.title()).isEqualTo("VizieR, 4 catalogues");
        assertThat(row.full()).isEqualTo("RACS, NVSS, SUMSS, GLEAM: being asked …");
    }
}
