package org.imageplane.transients.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.login.LoginForm;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.testing.WithActor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class LoginViewTest extends SpringBrowserlessTest {

    @Autowired CurrentActor current;

    @Test
    void shows_a_form_to_everybody() {
        navigate(LoginView.class);
        assertThat($(LoginForm.class).exists()).isTrue();
    }

    @Test
    @WithActor(username = "carol")
    void knows_who_is_signed_in() {
        assertThat(current.require().username()).isEqualTo("carol");
    }
}
