package org.imageplane.transients.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.survey.Observations.StatusOrder;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@CleanDatabase
class SurveyServicesTest {

    @Autowired Projects projects;
    @Autowired Observations observations;
    @Autowired DetectionFilters filters;
    @Autowired Beams beams;
    @Autowired Quantities quantities;
    @Autowired QuantityRegistry registry;
    @Autowired QuantityRows rows;
    @Autowired Surveys surveys;
    @Autowired TestPeople people;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired ApplicationEventPublisher events;

    @Test
    void a_project_is_found_by_its_name_in_any_case_by_those_who_may_see_it() {
        var rita = people.add("rita", Role.RATER);
        var secret = surveys.aRestrictedProject("Secret");
        surveys.aProject("GPM");

        assertThat(projects.find(rita, "gpm")).isPresent();
        assertThat(projects.find(rita, "Secret")).isEmpty();
        assertThat(projects.find(rita, secret.id())).isEmpty();
        assertThat(projects.visibleTo(surveys.administrator())).hasSize(2);

        projects.putMember(surveys.administrator(), "secret", "RITA", "RATER");
        assertThat(projects.find(rita, secret.id())).contains(secret);
        assertThatThrownBy(() -> projects.create(rita, "Mine", "", RatingScale.CONFIDENCE_1_5))
                .isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @EnumSource(StatusOrder.class)
    void the_survey_status_sorts_by_every_column_in_both_directions(StatusOrder order) {
        surveys.aCandidate().in("GPM").of("1410773120").store();
        surveys.aCandidate().in("GPM").of("1410773120").store();
        surveys.aCandidate().in("GLEAM-X").of("1410773416").store();
        surveys.give(surveys.aProject("GPM"), surveys.anObservation("1410773712"));
        jdbc.sql("update project_observation set rated_count = 1 where candidate_count = 2")
                .update();
        var rita = people.add("rita", Role.RATER);

        var up = observations.status(rita, null, order, false, 0, 10);
        var down = observations.status(rita, null, order, true, 0, 10);

        assertThat(up).hasSize(3).containsExactlyInAnyOrderElementsOf(down);
        if (order == StatusOrder.EXTERNAL_ID) {
            assertThat(ids(up)).containsExactly("1410773120", "1410773416", "1410773712");
            assertThat(ids(down)).containsExactly("1410773712", "1410773416", "1410773120");
        }
        if (order == StatusOrder.PROGRESS) {
            assertThat(ids(up)).containsExactly("1410773416", "1410773120", "1410773712");
            assertThat(ids(down)).containsExactly("1410773120", "1410773416", "1410773712");
        }
        assertThat(observations.statusTotals(rita, null))
                .isEqualTo(new Observations.StatusTotals(3, 3, 1));
    }

    @Test
    void the_survey_status_has_nothing_of_projects_that_one_may_not_see() {
        var secret = surveys.aRestrictedProject("Secret");
        surveys.aCandidate().in("Secret").of("1410773120").store();
        surveys.aCandidate().in("GPM").of("1410773416").store();
        var rita = people.add("rita", Role.RATER);

        assertThat(ids(observations.status(rita, null, StatusOrder.NAME, false, 0, 10)))
                .containsExactly("1410773416");
        assertThat(observations.status(rita, secret.id(), StatusOrder.NAME, false, 0, 10))
                .isEmpty();
        assertThat(observations.statusTotals(rita, secret.id()).observations()).isZero();
        assertThat(observations.matching(rita, null, "", 10))
                .extracting(Observation::externalId)
                .containsExactly("1410773416");
        assertThat(observations.matching(rita, null, "TEST_14107734", 10)).hasSize(1);
        assertThat(observations.matching(rita, null, "%", 10)).isEmpty();
    }

    @Test
    void a_filter_and_a_beam_are_made_once_and_a_beam_only_where_the_observation_was_given() {
        assertThat(filters.findOrCreate("tcg").id()).isEqualTo(filters.findOrCreate("tcg").id());
        assertThat(filters.all()).extracting(DetectionFilter::name).containsExactly("tcg");

        var project = surveys.aProject("VAST");
        var observation = surveys.anObservation("SB50230");
        var uploader = surveys.uploader();
        assertThat(beams.findOrCreate(uploader, project.id(), observation.id(), 3)).isEmpty();
        surveys.give(project, observation);
        var first = beams.findOrCreate(uploader, project.id(), observation.id(), 3).orElseThrow();
        var again = beams.findOrCreate(uploader, project.id(), observation.id(), 3).orElseThrow();
        assertThat(first.created()).isTrue();
        assertThat(again.created()).isFalse();
        assertThat(again.beam()).isEqualTo(first.beam());
    }

    @Test
    void a_quantity_that_another_process_registered_is_found_when_it_is_asked_for() {
        assertThat(quantities.find("peak_sn")).isEmpty();
        jdbc.sql("insert into quantity (slot, key, label) values (43, 'peak_sn', 'Peak S/N')")
                .update();

        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(quantities.find("PEAK_SN")).isPresent());
        assertThat(quantities.ofSlot(43)).map(Quantity::label).contains("Peak S/N");
    }

    @Test
    void a_registration_that_is_rolled_back_was_never_there() {
        long project = surveys.aProject("GPM").id();
        transaction.executeWithoutResult(
                status -> {
                    assertThat(registry.register(project, List.of("peak_sn")).added())
                            .containsExactly("peak_sn");
                    status.setRollbackOnly();
                });

        assertThat(quantities.ofProject(project)).isEmpty();
        assertThat(quantities.all()).hasSize(42);
        transaction.executeWithoutResult(
                status -> registry.register(project, List.of("other", "can_beam")));
        assertThat(quantities.ofProject(project))
                .extracting(Quantity::key, Quantity::slot)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("can_beam", 5),
                        org.assertj.core.groups.Tuple.tuple("other", 43));
    }

    @Test
    void a_project_carries_at_most_200_quantities_and_known_ones_come_first() {
        long project = surveys.aProject("GPM").id();
        var keys =
                java.util.stream.Stream.concat(
                                IntStream.range(0, 210).mapToObj(i -> "column_" + i),
                                java.util.stream.Stream.of("can_det_stat"))
                        .toList();

        var registered = transaction.execute(status -> registry.register(project, keys));

        assertThat(registered.quantities()).hasSize(200).containsKey("can_det_stat");
        assertThat(registered.beyondLimit()).hasSize(11).contains("column_209");
        assertThat(quantities.ofProject(project)).hasSize(200);
    }

    @Test
    void a_name_that_would_hide_a_fixed_field_or_is_no_column_name_is_no_key() {
        assertThat(List.of("peak_sn", "X1", "rms")).allMatch(registry::isKey);
        assertThat(List.of("id", "Notes", "ra_deg", "1st", "a-b", "a b", "", "é", "x".repeat(64)))
                .noneMatch(registry::isKey);
        assertThat(QuantityKeys.label("cent_x_pix")).isEqualTo("Cent x");
        assertThat(QuantityKeys.unit("cent_x_pix")).isEqualTo("pix");
        assertThat(QuantityKeys.unit("peak_mjy")).isEqualTo("mJy");
        assertThat(QuantityKeys.unit("tcg_norm")).isEmpty();
    }

    private static List<String> ids(List<ObservationStatus> rows) {
        return rows.stream().map(row -> row.observation().externalId()).toList();
    }
}
