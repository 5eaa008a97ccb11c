package org.imageplane.transients.account.ui;

import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.regex.Pattern;
import org.imageplane.transients.account.Installation;

/** The sign-in page. */
@Route(value = "login", autoLayout = false)
@PageTitle("Sign in · Image Plane Transients")
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver {

    private static final Pattern WAIT = Pattern.compile("[1-9]\\d{0,2}");

    private final SignInForm form = new SignInForm();

    LoginView(Installation installation) {
        addClassName("sign-in");
        getStyle().set("display", "grid").set("place-items", "center").set("min-height", "100dvh");
        var card = new Card();
        card.getStyle().set("inline-size", "min(24rem, calc(100vw - 2rem))");
        var name = new H1("Image Plane Transients");
        name.getStyle().set("font-size", "1.5rem").set("margin", "0");
        var where = new Span(describe(installation.environment()));
        where.getStyle().set("color", "var(--vaadin-text-color-secondary)");
        var content = new Div(name, where, form);
        if (installation.environment() == Installation.Environment.STAGING) {
            content.addComponentAsFirst(badge());
        }
        content.getStyle()
                .set("display", "grid")
                .set("gap", "var(--vaadin-gap-m, 1rem)")
                .set("padding", "1rem");
        card.add(content);
        add(card);
    }

    /** As in the title bar of all other pages. */
    private static Span badge() {
        var badge = new Span("[STAGING]");
        badge.addClassNames("environment", "environment-staging");
        badge.getStyle().set("justify-self", "start");
        return badge;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        var wait = parameters.getSingleParameter("wait").filter(WAIT.asMatchPredicate());
        if (wait.isPresent()) {
            form.showWait(wait.get());
        } else {
            form.showError(parameters.getParameters().containsKey("error"));
        }
    }

    private static String describe(Installation.Environment environment) {
        return switch (environment) {
            case LOCAL -> "On this computer";
            case DEV -> "Development";
            case STAGING -> "Staging: for trying things out, not for ratings that count";
            case PROD -> "Rate candidate transients of radio surveys";
        };
    }
}
