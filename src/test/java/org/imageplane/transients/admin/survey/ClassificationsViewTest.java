package org.imageplane.transients.admin.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.List;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.rating.ClassificationUse;
import org.imageplane.transients.rating.Classifications;
import org.imageplane.transients.survey.RatingScale;
import org.imageplane.transients.testing.CrudPageTest;
import org.imageplane.transients.testing.WithActor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@WithActor(username = "ada", roles = Role.ADMIN)
class ClassificationsViewTest extends CrudPageTest {

    @Autowired private Classifications classifications;
    @Autowired private CurrentActor current;
    @Autowired private JdbcClient jdbc;

    @AfterEach
    void the_seeded_terms_again() {
        jdbc.sql("update classification set name = 'RFI' where name = 'Interference'").update();
        jdbc.sql("update classification set position = 30 where name = 'RFI'").update();
    }

    @Test
    void
            the_terms_of_both_scales_are_listed_searched_sorted_and_filtered_and_the_address_says_it() {
        open("admin/classifications");
        assertThat(total()).isEqualTo("23 classifications");
        assertThat(column("Name")).startsWith("Transient", "Airplane", "RFI").contains("FRB");
        search("pulsar");
        assertThat(column("Name")).containsExactly("Pulsar", "New pulsar", "Known pulsar");
        assertThat(parameter("q")).isEqualTo("pulsar");
        sortBy("Name");
        assertThat(column("Name")).containsExactly("Known pulsar", "New pulsar", "Pulsar");
        assertThat(parameter("sort")).isEqualTo("name");
        choose("Rating scale", "Confidence 1–5");
        assertThat(column("Name")).containsExactly("Pulsar");
        assertThat(parameter("scale")).isEqualTo("CONFIDENCE_1_5");
        open("admin/classifications?q=sidelobes&sort=colour&scale=none");
        assertThat(column("Name")).containsExactly("Sidelobes");
    }

    @Test
    void nothing_found_says_what_to_do() {
        open("admin/classifications?q=nonsense");
        assertThat(total()).isEqualTo("0 classifications");
        assertThat(page()).contains("No classification matches", "Write less, or choose other");
    }

    @Test
    void a_new_term_is_made_with_the_keyboard_and_stays_open() {
        open("admin/classifications");
        keys(Key.KEY_N, KeyModifier.ALT);
        assertThat(opened()).isEqualTo("New classification");
        type("Name", "  Comet ");
        type("What it means", "A tail");
        keys(Key.KEY_S, KeyModifier.CONTROL);
        assertThat(opened()).isEqualTo("Comet");
        assertThat(said()).isEqualTo("Added. Raters can choose it now.");
        assertThat(column("Name")).contains("Comet");
        assertThat(offered()).contains("Comet");
    }

    @Test
    void what_is_refused_is_said_at_its_field_and_nothing_typed_is_lost() {
        open("admin/classifications?row=new");
        press("Save");
        assertThat(problemAt("Name")).isEqualTo("Give it a name.");
        type("Name", "rfi");
        type("What it means", "Interference of some kind");
        press("Save");
        assertThat(problemAt("Name")).isEqualTo("“RFI” is there already: choose it.");
        assertThat(value("What it means")).isEqualTo("Interference of some kind");
        type("Name", "Comet");
        assertThat(problemAt("Name")).isEmpty();
        press("Save");
        assertThat(opened()).isEqualTo("Comet");
    }

    @Test
    void a_term_is_changed() {
        open("admin/classifications");
        openRow("Name", "RFI");
        assertThat(opened()).isEqualTo("RFI");
        assertThat(parameter("row")).isEqualTo(String.valueOf(id("RFI")));
        assertThat(value("What it means")).isEqualTo("Terrestrial or satellite interference");
        type("Name", "Interference");
        press("Save");
        assertThat(said()).isEqualTo("Saved.");
        assertThat(offered()).contains("Interference").doesNotContain("RFI");
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_not_overwritten() {
        open("admin/classifications");
        openRow("Name", "RFI");
        jdbc.sql("update classification set position = 35 where name = 'RFI'").update();
        type("Name", "Interference");
        press("Save");
        assertThat(problemAt("Name")).startsWith("Somebody else changed “RFI” in the meantime");
        assertThat(value("Name")).isEqualTo("Interference");
        assertThat(offered()).contains("RFI");
    }

    @Test
    void unsaved_changes_are_asked_about_before_another_row_is_taken() {
        open("admin/classifications");
        openRow("Name", "RFI");
        type("Name", "Noise of people");
        openRow("Name", "Alias");
        assertThat(asks()).isTrue();
        cancel();
        assertThat(opened()).isEqualTo("RFI");
        assertThat(value("Name")).isEqualTo("Noise of people");
        openRow("Name", "Alias");
        confirm();
        assertThat(opened()).isEqualTo("Alias");
        assertThat(offered()).contains("RFI");
    }

    @Test
    void a_search_does_not_disturb_what_is_being_typed() {
        open("admin/classifications");
        openRow("Name", "RFI");
        type("Name", "Noise of people");
        search("alias");
        assertThat(asks()).isFalse();
        assertThat(column("Name")).containsExactly("Alias");
        assertThat(value("Name")).isEqualTo("Noise of people");
    }

    @Test
    void what_was_typed_and_taken_back_is_no_change() {
        open("admin/classifications");
        openRow("Name", "RFI");
        type("Name", "Noise of people");
        type("Name", "RFI");
        press("Cancel");
        assertThat(asks()).isFalse();
        assertThat(opened()).isEmpty();
    }

    @Test
    void escape_leaves_the_row() {
        open("admin/classifications");
        openRow("Name", "RFI");
        keys(Key.ESCAPE);
        assertThat(opened()).isEmpty();
        assertThat(parameter("row")).isEmpty();
    }

    @Test
    void a_term_is_retired_after_a_question_and_offered_again() {
        open("admin/classifications");
        openRow("Name", "Drift");
        press("Retire");
        confirm();
        assertThat(said()).isEqualTo("Retired. Ratings keep it.");
        assertThat(offered()).doesNotContain("Drift");
        choose("State", "Retired");
        assertThat(column("Name")).containsExactly("Drift");
        press("Offer again");
        assertThat(offered()).contains("Drift");
        assertThat(offers("Retire")).isTrue();
    }

    @Test
    void a_row_that_is_not_there_any_more_is_said() {
        open("admin/classifications?row=999999");
        assertThat(opened()).isEmpty();
        assertThat(notices()).containsExactly("This classification is not here any more.");
    }

    @Test
    @WithActor(username = "alice")
    void raters_do_not_get_the_page_nor_its_name_in_the_menu() {
        open("session-settings");
        assertThat($(SideNavItem.class).all())
                .extracting(SideNavItem::getPath)
                .isNotEmpty()
                .doesNotContain("admin/classifications");
        open("admin/classifications");
        assertThat(page()).contains("Not for you yet");
    }

    private List<String> offered() {
        return classifications.offered(RatingScale.CONFIDENCE_1_5).stream()
                .map(term -> term.name())
                .toList();
    }

    private long id(String name) {
        return classifications.uses(current.require(), RatingScale.CONFIDENCE_1_5).stream()
                .map(ClassificationUse::classification)
                .filter(term -> term.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
