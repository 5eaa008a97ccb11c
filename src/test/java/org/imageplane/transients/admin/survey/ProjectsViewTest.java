package org.imageplane.transients.admin.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.survey.Project;
import org.imageplane.transients.survey.Projects;
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
class ProjectsViewTest extends CrudPageTest {

    @Autowired private Projects projects;
    @Autowired private Surveys surveys;
    @Autowired private TestPeople people;
    @Autowired private JdbcClient jdbc;

    @Test
    void projects_are_listed_with_their_counters() {
        surveys.aCandidate().in("GPM").store();
        surveys.aRestrictedProject("Secret");
        open("admin/projects");
        assertThat(column("Name")).containsExactly("GPM", "Secret");
        assertThat(column("Candidates")).containsExactly("1", "0");
        assertThat(column("Seen by")).containsExactly("everybody", "0 members");
    }

    @Test
    void a_project_is_made_and_refused_where_the_name_is_taken() {
        surveys.aProject("GPM");
        open("admin/projects?row=new");
        type("Name", "gpm");
        type("Description", "Galactic plane");
        press("Save");
        assertThat(problemAt("Name")).isEqualTo("There is a project gpm already.");
        assertThat(value("Description")).isEqualTo("Galactic plane");
        type("Name", "GPM 2");
        type("Ratings wanted for a candidate", "0");
        press("Save");
        assertThat(problemAt("Ratings wanted for a candidate")).isEqualTo("Between 1 and 100.");
        type("Ratings wanted for a candidate", "3");
        press("Save");
        assertThat(opened()).isEqualTo("GPM 2");
        assertThat(project("GPM 2").ratingsWanted()).isEqualTo(3);
    }

    @Test
    void a_project_is_changed_and_what_another_one_changed_is_not_overwritten() {
        Project gpm = surveys.aProject("GPM");
        open("admin/projects?row=" + gpm.id());
        test((Checkbox) field("Blind: raters do not see what others said")).click();
        press("Save");
        assertThat(said()).isEqualTo("Saved.");
        assertThat(project("GPM").blind()).isTrue();
        jdbc.sql("update project set description = 'Mine' where name = 'GPM'").update();
        type("Description", "No, mine");
        press("Save");
        assertThat(complaint()).startsWith("Somebody else changed GPM in the meantime");
        assertThat(project("GPM").description()).isEqualTo("Mine");
    }

    @Test
    @SuppressWarnings("unchecked")
    void members_are_added_and_removed() {
        people.add("alice", Role.RATER);
        Project secret = surveys.aRestrictedProject("Secret");
        open("admin/projects?row=" + secret.id());
        press("Add");
        assertThat(problemAt("Person")).isEqualTo("Choose somebody.");
        test((ComboBox<String>) field("Person")).selectItem("alice");
        press("Add");
        assertThat(projects.members(surveys.administrator(), secret.id()))
                .extracting(member -> member.username() + " " + member.role())
                .containsExactly("alice RATER");
        press("Remove");
        assertThat(projects.members(surveys.administrator(), secret.id())).isEmpty();
    }

    @Test
    void deletion_is_elsewhere_and_the_page_leads_there() {
        Project gpm = surveys.aProject("GPM & more");
        open("admin/projects?row=" + gpm.id());
        assertThat(offers("Delete …")).isFalse();
        assertThat($(Anchor.class).withText("Storage and deletion").single().getHref())
                .isEqualTo("admin/storage?project=GPM%20%26%20more");
    }

    @Test
    void without_any_it_says_what_to_do() {
        open("admin/projects");
        assertThat(page()).contains("No projects", "Make one, or let an upload make");
    }

    private Project project(String name) {
        return projects.find(surveys.administrator(), name).orElseThrow();
    }
}
