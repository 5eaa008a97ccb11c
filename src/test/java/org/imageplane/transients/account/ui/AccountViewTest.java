package org.imageplane.transients.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.account.ApiTokens;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.account.KeptPreference;
import org.imageplane.transients.account.OwnPreferences;
import org.imageplane.transients.account.OwnRecord;
import org.imageplane.transients.account.Preferences;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.account.SignIns;
import org.imageplane.transients.rating.RatingInput;
import org.imageplane.transients.rating.Ratings;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.imageplane.transients.testing.WithActor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@WithActor(
        username = "alice",
        roles = {Role.RATER, Role.UPLOADER})
class AccountViewTest extends SpringBrowserlessTest {

    @Autowired ApiTokens tokens;
    @Autowired CurrentActor current;
    @Autowired SignIns signIns;
    @Autowired Preferences preferences;
    @Autowired OwnPreferences ownPreferences;
    @Autowired Surveys surveys;
    @Autowired Ratings ratings;
    @Autowired OwnRecord own;
    @Autowired JsonMapper json;

    @BeforeEach
    void open_the_page() {
        navigate(AccountView.class);
    }

    @Test
    void says_what_somebody_may_do_here() {
        assertThat(
                        $(Paragraph.class)
                                .withText("You may rate candidates, upload candidates.")
                                .exists())
                .isTrue();
    }

    @Test
    void a_new_token_is_shown_once_and_then_only_its_beginning() {
        test($(TextField.class).withLabel("What is it for?").single()).setValue("cluster");
        test($(Button.class).withText("Make a token").single()).click();

        var key = $(TextField.class).withLabel("Token").single().getValue();
        assertThat(key).matches("[0-9a-f]{40}");
        assertThat(signIns.byToken(key)).isPresent();
        test($(Button.class).withText("I have it").single()).click();

        var grid = $(Grid.class).id("tokens");
        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(test(grid).getCellText(0, 0)).isEqualTo("cluster");
        assertThat(test(grid).getCellText(0, 1)).isEqualTo(key.substring(0, 4) + "…");
        assertThat($(TextField.class).withLabel("Token").exists()).isFalse();
    }

    @Test
    void a_token_shows_its_last_use_and_works_no_more_once_revoked() {
        var key = tokens.make(current.require(), "old");
        openAgain();
        assertThat(test($(Grid.class).id("tokens")).getCellText(0, 3)).isEqualTo("never");
        assertThat(signIns.byToken(key)).isPresent();
        openAgain();
        assertThat(test($(Grid.class).id("tokens")).getCellText(0, 3)).endsWith(" UTC");

        test((Button) test($(Grid.class).id("tokens")).getCellComponent(0, 4)).click();
        test($(ConfirmDialog.class).single()).confirm();

        assertThat(test($(Grid.class).id("tokens")).size()).isZero();
        assertThat(signIns.byToken(key)).isEmpty();
    }

    @Test
    void the_password_is_changed_and_this_session_goes_on() {
        change(TestPeople.PASSWORD, "another password", "another password");

        assertThat($(Span.class).withTextContaining("Changed.").exists()).isTrue();
        assertThat(field("Current password").getValue()).isEmpty();
        assertThat(signIns.renewed(SecurityContextHolder.getContext().getAuthentication()))
                .isPresent();
    }

    @Test
    void each_mistake_stands_at_its_field() {
        change("wrong", "another password", "another password");
        assertThat(field("Current password").getErrorMessage())
                .isEqualTo("This is not your current password.");

        change(TestPeople.PASSWORD, "short", "short");
        assertThat(field("Current password").isInvalid()).isFalse();
        assertThat(field("New password").getErrorMessage()).contains("at least 8");

        change(TestPeople.PASSWORD, "another password", "an other password");
        assertThat(field("New password again").getErrorMessage()).contains("differs");
        assertThat($(Span.class).withTextContaining("Changed.").exists()).isFalse();
    }

    @Test
    void signing_out_everywhere_else_ends_other_sessions_and_not_this_one_nor_tokens() {
        var elsewhere =
                UsernamePasswordAuthenticationToken.authenticated(
                        signIns.byUsername("alice"), null, List.of());
        var remembered = signIns.byUsername("alice").getPassword();
        var key = tokens.make(current.require(), "script");
        assertThat(signIns.renewed(elsewhere)).isPresent();

        test($(Button.class).withText("Sign out everywhere else").single()).click();

        assertThat($(Span.class).withTextContaining("Done. Other browsers").exists()).isTrue();
        assertThat(signIns.renewed(elsewhere)).isEmpty();
        assertThat(signIns.renewed(SecurityContextHolder.getContext().getAuthentication()))
                .isPresent();
        assertThat(signIns.byUsername("alice").getPassword())
                .as("what remembered browsers' cookies are signed over")
                .isNotEqualTo(remembered);
        assertThat(signIns.byToken(key)).isPresent();
    }

    @Test
    void what_is_remembered_can_be_forgotten_one_by_one_and_all_at_once() {
        ownPreferences.forgetAll(current.require());
        preferences.put(current.require(), "desk.nearby", Map.of("map", false));
        preferences.put(current.require(), "grid", Map.of("roomy", true));
        openAgain();
        var grid = $(Grid.class).id("remembered");
        assertThat(test(grid).size()).isEqualTo(2);
        assertThat(test(grid).getCellText(0, 0)).isEqualTo("Rating desk: nearby");
        assertThat(test(grid).getCellText(0, 1)).contains("false");

        test((Button) test(grid).getCellComponent(0, 3)).click();
        assertThat(ownPreferences.all(current.require()))
                .extracting(KeptPreference::key)
                .containsExactly("grid");

        test($(Button.class).withText("Reset all to defaults").single()).click();
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(ownPreferences.all(current.require())).isEmpty();
    }

    @Test
    void colours_and_navigation_are_kept() {
        var colours = $(RadioButtonGroup.class).withLabel("Colours").single();
        test(colours).selectItem("Dark");
        test($(Checkbox.class).withLabel("Fold the navigation to a rail of icons").single())
                .click();
        assertThat(ownPreferences.all(current.require()))
                .filteredOn(kept -> kept.key().equals("shell"))
                .singleElement()
                .extracting(KeptPreference::value)
                .asString()
                .contains("DARK", "\"rail\": true");
    }

    @Test
    void says_what_is_known_of_the_person_and_gives_it_away_without_a_secret() throws Exception {
        tokens.make(current.require(), "cluster");
        surveys.aRestrictedProject("SECRET", "alice");
        var candidate = surveys.aCandidate().in("SECRET").store().id();
        ratings.rate(current.require(), candidate, new RatingInput(4, null, "Pulsar", "mine"));
        openAgain();

        assertThat($(Description.class).withText("alice@example.org").exists()).isTrue();
        assertThat($(Description.class).withText("SECRET").exists()).isTrue();
        var all = json.readTree(own.asJson(current.require()));
        assertThat(all.get("username").asString()).isEqualTo("alice");
        assertThat(all.get("member_of").get(0).asString()).isEqualTo("SECRET");
        assertThat(all.get("ratings").asInt()).isEqualTo(1);
        assertThat(all.get("comments").asInt()).isZero();
        assertThat(all.get("tokens").get(0).get("label").asString()).isEqualTo("cluster");
        assertThat(all.get("tokens").get(0).get("made_at").asString()).endsWith("Z");
        assertThat(all.toString())
                .doesNotContain("bcrypt", "hash")
                .contains("\"audit_entries\"", "\"saved_filters\"", "\"preferences\"");
    }

    @Test
    void shows_how_a_script_uses_a_token() {
        assertThat($(Pre.class).single().getText())
                .startsWith("curl -H 'Authorization: Bearer <token>' http");
    }

    private void openAgain() {
        navigate(LoginView.class);
        navigate(AccountView.class);
    }

    private void change(String current, String next, String again) {
        test(field("Current password")).setValue(current);
        test(field("New password")).setValue(next);
        test(field("New password again")).setValue(again);
        test($(Button.class).withText("Change password").single()).click();
    }

    private PasswordField field(String label) {
        return $(PasswordField.class).withLabel(label).single();
    }
}
