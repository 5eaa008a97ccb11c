package org.imageplane.transients.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.survey.DetectionFilters;
import org.imageplane.transients.testing.CrudPageTest;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.WithActor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@WithActor(username = "ada", roles = Role.ADMIN)
class AuditViewTest extends CrudPageTest {

    @Autowired private CurrentActor current;
    @Autowired private DetectionFilters filters;
    @Autowired private Surveys surveys;

    @Test
    void an_empty_log_says_what_will_be_in_it() {
        open("admin/audit");
        assertThat(page()).contains("Nothing was done yet");
    }

    @Test
    void acts_are_read_newest_first_and_found_by_act_kind_and_words() {
        surveys.aProject("GPM");
        filters.add(current.require(), "rms", "");
        filters.retire(current.require(), filters.findOrCreate("rms").id());
        open("admin/audit");
        assertThat(column("Act")).containsExactly("retired", "added", "added");
        assertThat(column("Who")).containsExactly("ada", "ada", "operator");
        assertThat(column("Time")).allMatch(time -> time.endsWith(" UTC"));
        choose("Act", "added");
        assertThat(column("Which")).containsExactly("rms", "GPM");
        choose("Of what", "project");
        assertThat(column("Which")).containsExactly("GPM");
        assertThat(parameter("act")).isEqualTo("ADDED");
        assertThat(parameter("kind")).isEqualTo("project");
        open("admin/audit?q=keep");
        assertThat(column("Details")).containsExactly("Candidates keep it.");
        assertThat(opened()).isEmpty();
        assertThat(offers("New entry")).isFalse();
    }
}
