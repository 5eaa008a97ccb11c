package org.imageplane.transients.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.admin.Deletions;
import org.imageplane.transients.admin.Reconciliations;
import org.imageplane.transients.rating.RatingInput;
import org.imageplane.transients.rating.Ratings;
import org.imageplane.transients.testing.CrudPageTest;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.imageplane.transients.testing.WithActor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@WithActor(username = "ada", roles = Role.ADMIN)
class StorageViewTest extends CrudPageTest {

    @Autowired private Surveys surveys;
    @Autowired private TestPeople people;
    @Autowired private Ratings ratings;
    @Autowired private Deletions deletions;
    @Autowired private Reconciliations reconciliations;
    @Autowired private CurrentActor current;
    @Autowired private JdbcClient jdbc;

    @Test
    void what_projects_and_observations_hold_is_shown_the_largest_first_and_the_address_says_it() {
        surveys.aCandidate().in("GPM").of("1410773120").withPng().store();
        long rated =
                surveys.aCandidate().in("GPM").of("1410773416").withPng().withGif().store().id();
        surveys.aCandidate().in("VAST").of("SB1").inBeam(3).store();
        Actor alice = people.add("alice", Role.RATER);
        ratings.rate(alice, rated, new RatingInput(5, null, null, null));

        open("admin/storage");
        assertThat(total()).isEqualTo("3 observations");
        assertThat(column("Observation")).containsExactly("1410773416", "1410773120", "SB1");
        assertThat(column("Files")).containsExactly("2", "1", "0");
        assertThat(column("Ratings")).containsExactly("1", "0", "0");
        assertThat(column("Rated")).containsExactly("1", "0", "0");
        assertThat(column("Beams")).containsExactly("0", "0", "1");
        assertThat(column("Uploader")).containsOnly("pipeline");
        assertThat(page()).contains("free").contains("3 files of candidates and beams");
        sortBy("Candidates");
        assertThat(parameter("sort")).isEqualTo("candidates");
        search("SB1");
        assertThat(column("Observation")).containsExactly("SB1");
        open("admin/storage?project=VAST");
        assertThat(column("Observation")).containsExactly("SB1");
        open("admin/storage?project=nobody");
        assertThat(total()).isEqualTo("3 observations");
    }

    @Test
    void an_observation_is_deleted_after_what_goes_was_said() {
        surveys.aCandidate().in("GPM").of("1410773120").withPng().store();
        open("admin/storage");
        openRow("Observation", "1410773120");
        press("Delete …");
        assertThat(page() + dialog())
                .contains("1 candidate, no ratings, no comments, no associations, 1 file");
        confirmDeletion();
        assertThat(deletions.underWay(current.require())).hasSize(1);
        open("admin/storage");
        assertThat(page())
                .contains("Deleting observation 1410773120 in project GPM", "0 of 1 candidates");
        assertThat(column("Project")).containsExactly("GPM (being deleted)");
    }

    @Test
    void a_project_asks_for_its_name() {
        surveys.aCandidate().in("GPM").of("1410773120").store();
        open("admin/storage");
        StoredProjectsTable projects = $(StoredProjectsTable.class).single();
        Button delete =
                (Button) test(projects).getCellComponent(0, projects.getColumns().size() - 1);
        test(delete).click();
        Button confirm = confirmButton();
        assertThat(confirm.isEnabled()).isFalse();
        test($(TextField.class).withCaption("Type “GPM” to confirm").single()).setValue("GPM");
        test(confirm).click();
        assertThat(deletions.underWay(current.require()))
                .singleElement()
                .satisfies(running -> assertThat(running.subject()).isEqualTo("project GPM"));
    }

    @Test
    void files_and_rows_are_compared_and_the_last_report_is_shown() {
        open("admin/storage");
        assertThat(page()).contains("They were not compared yet.");
        press("Compare files with their rows");
        assertThat(reconciliations.underWay(current.require())).isPresent();
        assertThat(page()).contains("Comparing");
        jdbc.sql(
                        "update reconciliation set stage = 'DONE', finished_at = '2026-11-22T10:00Z', rows_seen = 12")
                .update();
        jdbc.sql(
                        """
                        insert into reconciliation_finding (reconciliation_id, kind, path, bytes_expected)
                        select id, 'MISSING', '1/2/x.png', 2000 from reconciliation
                        """)
                .update();
        open("admin/storage");
        assertThat(page())
                .contains("2026-11-22 10:00 UTC: 12 rows")
                .contains("Found 1 rows whose file is missing (2.0 kB).");
        assertThat(offers("Show the differences")).isTrue();
    }

    private Button confirmButton() {
        return $(Button.class).all().stream()
                .filter(button -> button.getText().equals("Delete"))
                .filter(button -> button.getThemeNames().contains("primary"))
                .findFirst()
                .orElseThrow();
    }

    private void confirmDeletion() {
        test(confirmButton()).click();
    }

    private String dialog() {
        return $(com.vaadin.flow.component.dialog.Dialog.class).all().stream()
                .map(dialog -> dialog.getElement().getTextRecursively())
                .findFirst()
                .orElse("");
    }
}
