package org.imageplane.transients.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.testing.WithActor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class LoginViewTest extends SpringBrowserlessTest {

    @Autowired CurrentActor current;

    @Test
    void shows_the_project_the_environment_and_a_form_that_a_browser_can_send() {
        navigate(LoginView.class);

        assertThat($(H1.class).single().getText()).isEqualTo("Image Plane Transients");
        assertThat($(Span.class).withText("On this computer").exists()).isTrue();
        assertThat($(SignInForm.class).single().getElement().getAttribute("action"))
                .isEqualTo("login");
        assertThat($(SignInForm.class).single().getElement().getAttribute("method"))
                .isEqualTo("post");
        assertThat($(TextField.class).single().getElement().getProperty("name"))
                .isEqualTo("username");
        assertThat($(PasswordField.class).single().getElement().getProperty("name"))
                .isEqualTo("password");
        assertThat($(Paragraph.class).exists()).isFalse();
    }

    @Test
    void says_why_after_a_refused_attempt() {
        UI.getCurrent().navigate("login", QueryParameters.of("error", ""));
        assertThat($(Paragraph.class).single().getText())
                .isEqualTo(
                        "The username or password is not right, or the account is locked for a few minutes.");
    }

    @Test
    @WithActor(username = "carol")
    void knows_who_is_signed_in() {
        assertThat(current.require().username()).isEqualTo("carol");
    }
}
