package org.imageplane.transients.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.imageplane.transients.account.ApiTokens;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.account.SignIns;
import org.imageplane.transients.testing.TestPeople;
import org.imageplane.transients.testing.WithActor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.core.context.SecurityContextHolder;

@SpringBootTest
@WithActor(
        username = "alice",
        roles = {Role.RATER, Role.UPLOADER})
class AccountViewTest extends SpringBrowserlessTest {

    @Autowired ApiTokens tokens;
    @Autowired CurrentActor current;
    @Autowired SignIns signIns;

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

        var grid = $(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(test(grid).getCellText(0, 0)).isEqualTo("cluster");
        assertThat(test(grid).getCellText(0, 1)).isEqualTo(key.substring(0, 4) + "…");
        assertThat($(TextField.class).withLabel("Token").exists()).isFalse();
    }

    @Test
    void a_token_shows_its_last_use_and_works_no_more_once_revoked() {
        var key = tokens.make(current.require(), "old");
        openAgain();
        assertThat(test($(Grid.class).single()).getCellText(0, 3)).isEqualTo("never");
        assertThat(signIns.byToken(key)).isPresent();
        openAgain();
        assertThat(test($(Grid.class).single()).getCellText(0, 3)).endsWith(" UTC");

        test((Button) test($(Grid.class).single()).getCellComponent(0, 4)).click();
        test($(ConfirmDialog.class).single()).confirm();

        assertThat(test($(Grid.class).single()).size()).isZero();
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
