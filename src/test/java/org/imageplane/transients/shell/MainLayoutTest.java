package org.imageplane.transients.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.component.sidenav.SideNavItem;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.account.Preferences;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.WithActor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@WithActor(username = "alice")
class MainLayoutTest extends SpringBrowserlessTest {

    /** Place in the person's menu, behind who they are, their account and their settings. */
    private static final int COLOURS = 3;

    @Autowired private Preferences preferences;

    @Autowired private CurrentActor currentActor;

    @Autowired private Surveys surveys;

    @Test
    void the_navigation_has_the_pages_that_the_rooms_declared() {
        UI.getCurrent().navigate("candidates");
        assertThat($(SideNavItem.class).all())
                .extracting(SideNavItem::getLabel)
                .contains("Home", "Candidates", "Rate", "Survey status", "Rating settings");
        assertThat($(H1.class).first().getText()).isEqualTo("Candidates");
    }

    @Test
    void a_folded_navigation_is_remembered() {
        UI.getCurrent().navigate("survey-status");
        assertThat($(MainLayout.class).single().hasClassName("rail")).isFalse();
        test($(Button.class).withAriaLabel("Fold the navigation").single()).click();
        assertThat($(MainLayout.class).single().hasClassName("rail")).isTrue();
        assertThat(choices().rail()).isTrue();
    }

    @Test
    void chosen_colours_are_remembered() {
        UI.getCurrent().navigate("survey-status");
        MenuBar menu = $(MenuBar.class).withClassName("person-menu").single();
        test(MenuBarTester.class, menu).clickItem(0, COLOURS, ColourTheme.DARK.ordinal());
        assertThat(choices().theme()).isEqualTo(ColourTheme.DARK);
    }

    @Test
    void says_who_is_signed_in_and_where_this_runs() {
        UI.getCurrent().navigate("survey-status");
        assertThat($(Avatar.class).single().getName()).isEqualTo("alice");
        assertThat($(Span.class).withClassName("environment").single().getText())
                .isEqualTo("[LOCAL]");
    }

    @Test
    void an_address_without_a_page_says_so_and_shows_the_way_back() {
        UI.getCurrent().navigate("no-such-page");
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("Not found", "There is no page at /no-such-page", "Go to the candidates");
    }

    @Test
    void ctrl_k_goes_to_a_candidate_by_its_id() {
        long id = surveys.aCandidate().named("J1755-25").store().id();
        UI.getCurrent().navigate("survey-status");
        jump(Long.toString(id));
        assertThat(path()).isEqualTo("candidates/" + id);
    }

    @Test
    void ctrl_k_goes_to_a_page_by_a_part_of_its_name_and_to_an_observation_by_its_id() {
        surveys.aCandidate().of("1410779999").store();
        UI.getCurrent().navigate("survey-status");
        jump("candid");
        assertThat(path()).isEqualTo("candidates");
        jump("1410779999");
        assertThat(path()).isEqualTo("candidates");
        assertThat(
                        UI.getCurrent()
                                .getInternals()
                                .getActiveViewLocation()
                                .getQueryParameters()
                                .getSingleParameter("observation"))
                .hasValue("1410779999");
    }

    @SuppressWarnings("unchecked")
    private void jump(String typed) {
        fireShortcut(Key.KEY_K, KeyModifier.CONTROL);
        ComboBox<QuickJumpTarget> field = $(ComboBox.class).withAriaLabel("Jump to").single();
        test(field).setFilter(typed);
        test(field).selectItem(test(field).getSuggestions().getFirst());
    }

    private ShellChoices choices() {
        return preferences
                .get(currentActor.require(), ShellChoices.PREFERENCE, ShellChoices.class)
                .orElseThrow();
    }

    private static String path() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
    }
}
