package org.imageplane.transients.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.net.URI;
import org.imageplane.transients.account.Installation;
import org.imageplane.transients.account.Installation.Environment;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.WithActor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.bean.override.convention.TestBean;

@SpringBootTest
@WithActor(username = "alice")
class StagingTest extends SpringBrowserlessTest {

    @TestBean private ShellSettings settings;

    @TestBean private Installation installation;

    @Autowired private Surveys surveys;

    static ShellSettings settings() {
        return new ShellSettings("staging");
    }

    static Installation installation() {
        return new Installation(Environment.STAGING, URI.create("https://staging.example.org"));
    }

    @Test
    void every_window_says_so_in_its_title_once() {
        UI.getCurrent().navigate("login");
        assertThat(title()).isEqualTo("[STAGING] Sign in · Image Plane Transients");
        UI.getCurrent().navigate("survey-status");
        assertThat(title()).isEqualTo("[STAGING] Survey status");
        UI.getCurrent().navigate("survey-status");
        assertThat(title()).isEqualTo("[STAGING] Survey status");
    }

    @Test
    void the_desk_too_which_names_its_window_after_the_candidate() {
        long id = surveys.aCandidate().named("J1755-25").store().id();
        UI.getCurrent().navigate("candidates/" + id);
        assertThat(title()).isEqualTo("[STAGING] J1755-25 · GPM");
    }

    @Test
    void the_sign_in_page_says_so_before_anybody_types_a_password() {
        UI.getCurrent().navigate("login");
        assertThat($(Span.class).withClassName("environment-staging").single().getText())
                .isEqualTo("[STAGING]");
    }

    @Test
    void the_window_says_so_before_a_script_has_run() {
        var service = VaadinService.getCurrent();
        var opening = new ServiceInitEvent(service);
        var page = new Document("");
        page.appendElement("html").appendElement("head");
        new WindowTitle(settings).serviceInit(opening);

        opening.getAddedIndexHtmlRequestListeners()
                .forEach(
                        listener ->
                                listener.modifyIndexHtmlResponse(
                                        new IndexHtmlResponse(null, null, page)));

        assertThat(page.title()).isEqualTo("[STAGING] Image Plane Transients");
    }

    private String title() {
        roundTrip();
        return UI.getCurrent().getInternals().getTitle();
    }
}
