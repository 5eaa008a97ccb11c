package org.imageplane.transients.admin.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.survey.DetectionFilters;
import org.imageplane.transients.testing.CrudPageTest;
import org.imageplane.transients.testing.WithActor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@WithActor(username = "ada", roles = Role.ADMIN)
class FiltersViewTest extends CrudPageTest {

    @Autowired private DetectionFilters filters;

    @Test
    void a_filter_is_added_and_described_and_keeps_its_name() {
        open("admin/filters");
        assertThat(page()).contains("No detection filters", "An upload that names one makes it");
        press("New detection filter");
        type("Name", "rms");
        press("Save");
        assertThat(column("Name")).containsExactly("rms");
        assertThat(((TextField) field("Name")).isReadOnly()).isTrue();
        type("What it finds", "Variable pixels");
        press("Save");
        assertThat(filters.findOrCreate("rms").description()).isEqualTo("Variable pixels");
    }

    @Test
    void a_retired_one_leaves_the_pickers_unless_the_list_is_of_it() {
        long rms = filters.findOrCreate("rms").id();
        filters.findOrCreate("tcg");
        open("admin/filters?row=" + rms);
        press("Retire");
        confirm();
        assertThat(said()).isEqualTo("Retired. Candidates keep it.");
        assertThat(column("State")).containsExactly("retired", "offered");
        open("candidates");
        assertThat(choices("Detection filter")).containsExactly("tcg");
        open("candidates?filter=rms");
        assertThat(choices("Detection filter")).containsExactly("rms", "tcg");
        open("admin/filters?state=retired&row=" + rms);
        press("Offer again");
        assertThat(filters.findOrCreate("rms").retired()).isFalse();
    }
}
