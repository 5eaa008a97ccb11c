package org.imageplane.transients.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import org.imageplane.transients.account.AuditLog;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.admin.Deletions;
import org.imageplane.transients.crossmatch.AssociatedSource;
import org.imageplane.transients.crossmatch.Associations;
import org.imageplane.transients.sky.SkyPosition;
import org.imageplane.transients.survey.Observations;
import org.imageplane.transients.testing.CrudPageTest;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.imageplane.transients.testing.WithActor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The pages of observations, beams, candidates and associations. */
@SpringBootTest
@WithActor(username = "ada", roles = Role.ADMIN)
class SurveyPagesTest extends CrudPageTest {

    @Autowired private Surveys surveys;
    @Autowired private TestPeople people;
    @Autowired private Observations observations;
    @Autowired private Associations associations;
    @Autowired private Deletions deletions;
    @Autowired private AuditLog audit;
    @Autowired private CurrentActor current;

    @Test
    void facts_of_an_observation_are_corrected_and_noted() {
        surveys.aCandidate().of("1410773120").store();
        open("admin/observations");
        openRow("Id", "1410773120");
        assertThat(value("Pointing (RA Dec)")).isEqualTo("268.9 -25.5");
        assertThat(value("Start (UTC)")).isEqualTo("2024-09-19T09:25:02Z");
        type("Centre frequency [MHz]", "154.24");
        press("Save");
        assertThat(said()).isEqualTo("Saved, for all projects that have it.");
        var known = observations.find("1410773120").orElseThrow();
        assertThat(known.centreFrequencyMhz()).isEqualTo(154.24);
        assertThat(known.raDeg()).isEqualTo(268.9);
        assertThat(
                        audit.entries(
                                current.require(),
                                new AuditLog.Query(null, "observation", ""),
                                0,
                                9))
                .extracting(entry -> entry.details())
                .containsExactly("Corrected: centre frequency [MHz] from 184.96 to 154.24.");
    }

    @Test
    void nonsense_is_said_at_its_field_and_changes_nothing() {
        surveys.anObservation("1410773120");
        open("admin/observations");
        openRow("Id", "1410773120");
        type("Pointing (RA Dec)", "somewhere");
        type("Start (UTC)", "yesterday");
        type("Integration time [s]", "-1");
        press("Save");
        assertThat(problemAt("Pointing (RA Dec)")).isNotEmpty();
        assertThat(problemAt("Start (UTC)")).startsWith("A time in UTC");
        assertThat(problemAt("Integration time [s]")).isEqualTo("A number above 0, or nothing.");
        type("Pointing (RA Dec)", "17:55:36 -25:30:00");
        type("Start (UTC)", "2024-09-19 10:00");
        type("Integration time [s]", "");
        press("Save");
        assertThat(problemAt("Stop (UTC)")).isEqualTo("It cannot end before it begins.");
        assertThat(observations.find("1410773120").orElseThrow().integrationTimeS()).isEqualTo(0.5);
    }

    @Test
    void an_observation_is_deleted_from_one_of_its_projects() {
        surveys.aCandidate().in("GPM").of("1410773120").store();
        surveys.aCandidate().in("DEEP").of("1410773120").store();
        open("admin/observations?project=DEEP");
        openRow("Id", "1410773120");
        assertThat(page()).contains("Projects that have it", "DEEP", "GPM");
        test(labelled("Delete observation 1410773120 in DEEP")).click();
        test(danger()).click();
        assertThat(deletions.underWay(current.require()))
                .singleElement()
                .satisfies(
                        running ->
                                assertThat(running.subject())
                                        .isEqualTo("observation 1410773120 in project DEEP"));
        open("admin/observations?orphans=none");
        assertThat(total()).isEqualTo("0 observations");
    }

    @Test
    void beams_are_described_placed_and_deleted() {
        surveys.aCandidate().in("VAST").of("SB1").inBeam(7).store();
        surveys.aCandidate().in("VAST").of("SB1").inBeam(9).store();
        open("admin/beams");
        assertThat(column("Index")).containsExactly("7", "9");
        assertThat(column("Candidates")).containsExactly("1", "1");
        openRow("Index", "9");
        type("Description", "the noisy one");
        type("Centre (RA Dec)", "05:50:59.66 -32:55:29.96");
        press("Save");
        assertThat(column("Description")).containsExactly("", "the noisy one");
        search("noisy");
        assertThat(column("RA")).containsExactly("05:50:59.66");
        press("Delete …");
        test(danger()).click();
        assertThat(deletions.underWay(current.require()))
                .singleElement()
                .satisfies(
                        running ->
                                assertThat(running.subject())
                                        .isEqualTo("beam 9 of observation SB1 in project VAST"));
    }

    @Test
    void candidates_are_found_renamed_and_deleted() {
        long first = surveys.aCandidate().named("J1755-2527").store().id();
        surveys.aCandidate().of("1410773416").named("J0000+0000").store();
        open("admin/candidates");
        assertThat(total()).isEqualTo("2 candidates");
        search("J1755");
        assertThat(column("Name")).containsExactly("J1755-2527");
        search(String.valueOf(first));
        assertThat(column("Name")).containsExactly("J1755-2527");
        openRow("Name", "J1755-2527");
        type("Name", "J1755-2527b");
        press("Save");
        assertThat(column("Name")).containsExactly("J1755-2527b");
        type("Name", " ");
        press("Save");
        assertThat(problemAt("Name")).isNotEmpty();
        open("admin/candidates?project=GPM&observation=1410773416");
        assertThat(column("Name")).containsExactly("J0000+0000");
        press("Delete all found …");
        test(danger()).click();
        assertThat(deletions.underWay(current.require()))
                .singleElement()
                .satisfies(
                        running ->
                                assertThat(running.subject())
                                        .isEqualTo("1 candidate of project GPM"));
        open("admin/candidates?observation=nowhere");
        assertThat(total()).isEqualTo("0 candidates");
    }

    @Test
    void all_that_was_found_is_deleted_only_where_the_search_limits_it() {
        surveys.aCandidate().store();
        open("admin/candidates?project=GPM");
        assertThat($(Button.class).withText("Delete all found …").single().isEnabled()).isFalse();
    }

    @Test
    void associations_are_confirmed_and_removed_with_their_history() {
        long id = surveys.aCandidate().named("J1755-2527").store().id();
        var alice = people.add("alice", Role.RATER);
        associations.confirm(
                alice,
                id,
                new AssociatedSource("SIMBAD", "V* AB Sgr", new SkyPosition(268.9, -25.46)));
        open("admin/associations");
        assertThat(column("Source")).containsExactly("V* AB Sgr");
        assertThat(column("State")).containsExactly("confirmed");
        assertThat(column("Who")).containsExactly("alice");
        openRow("Source", "V* AB Sgr");
        assertThat(offers("Confirm")).isFalse();
        press("Remove");
        confirm();
        assertThat(column("State")).containsExactly("removed");
        assertThat(page()).contains("confirmed by alice", "removed by ada");
        choose("State", "confirmed");
        assertThat(total()).isEqualTo("0 associations");
        choose("State", "removed");
        openRow("Source", "V* AB Sgr");
        press("Confirm");
        assertThat(associations.of(current.require(), id).getFirst().state().name())
                .isEqualTo("CONFIRMED");
    }

    private Button labelled(String label) {
        return $(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private Button danger() {
        return $(Button.class).all().stream()
                .filter(button -> button.getText().equals("Delete"))
                .filter(button -> button.getThemeNames().contains("primary"))
                .findFirst()
                .orElseThrow();
    }
}
