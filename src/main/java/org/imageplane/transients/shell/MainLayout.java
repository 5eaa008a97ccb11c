package org.imageplane.transients.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.SvgIcon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.imageplane.transients.account.CurrentActor;

/**
 * The frame of every page: navigation that folds to a rail, title bar with search and person. Open to everybody because
 * error pages stand in it too; what it shows depends on who is signed in.
 */
@Layout
@AnonymousAllowed
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    /** The app's name, wherever it is shown. */
    public static final String APP_NAME = "Image Plane Transients";

    private static final long serialVersionUID = 1L;

    private final transient ShellMemory memory;
    private final transient CurrentActor currentActor;
    private final transient List<QuickJumpSource> quickJumps;
    private final Navigation navigation = new Navigation();
    private final Button fold = new Button();
    private final Div title = new Div();

    MainLayout(
            ShellMemory memory,
            ShellSettings settings,
            CurrentActor currentActor,
            AuthenticationContext authentication,
            List<QuickJumpSource> quickJumps) {
        this.memory = memory;
        this.currentActor = currentActor;
        this.quickJumps = quickJumps;
        addClassName("shell");
        setPrimarySection(Section.DRAWER);
        title.addClassName("title-bar");
        addToDrawer(brand(), pages(), fold());
        var toggle = new DrawerToggle();
        toggle.setAriaLabel("Navigation");
        addToNavbar(toggle, title, new EnvironmentBadge(settings));
        currentActor
                .find()
                .ifPresent(
                        actor ->
                                addToNavbar(
                                        search(), new PersonMenu(actor, memory, authentication)));
        showAsRail(memory.choices().rail());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        memory.choices().theme().apply(event.getUI().getPage());
        Shortcuts.addShortcutListener(this, this::jump, Key.KEY_K, KeyModifier.CONTROL)
                .listenOn(event.getUI());
        Shortcuts.addShortcutListener(this, this::jump, Key.KEY_K, KeyModifier.META)
                .listenOn(event.getUI());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        title.removeAll();
        Component page = getContent();
        if (page instanceof TitleBarContent own) {
            title.add(own.titleBar());
        } else if (page != null) {
            // the window's title may end with the app's name, which stands beside it here
            String header = MenuConfiguration.getPageHeader(page).orElse(APP_NAME);
            title.add(new H1(header.replaceFirst("\\s+[·–-]\\s+" + APP_NAME + "$", "")));
        }
    }

    private static Component brand() {
        var icon = new SvgIcon("assets/icon.svg");
        icon.addClassName("brand-icon");
        var name = new Span(APP_NAME);
        name.addClassName("brand-name");
        var brand = new Anchor("", icon, name);
        brand.addClassName("brand");
        brand.setTitle(APP_NAME);
        return brand;
    }

    private Component pages() {
        var scroller = new Scroller(new Div(navigation, navigation.administration()));
        scroller.addClassName("navigation-pages");
        return scroller;
    }

    private Component fold() {
        fold.addThemeVariants(ButtonVariant.TERTIARY);
        fold.addClassName("fold");
        fold.addClickListener(
                event -> {
                    boolean rail = !hasClassName("rail");
                    showAsRail(rail);
                    memory.keep(memory.choices().with(rail));
                });
        return fold;
    }

    private void showAsRail(boolean rail) {
        setClassName("rail", rail);
        navigation.showAsRail(rail);
        fold.setIcon((rail ? AppIcon.UNFOLD : AppIcon.FOLD).create());
        fold.setAriaLabel(rail ? "Unfold the navigation" : "Fold the navigation");
        fold.setTooltipText(rail ? "Unfold" : "Fold");
    }

    private Component search() {
        var words = new Span("Jump to …");
        words.addClassName("search-words");
        var key = new Span("Ctrl K");
        key.addClassName("key");
        var search = new Button(new Div(AppIcon.SEARCH.create(), words, key));
        search.addClassName("search");
        search.setAriaLabel("Jump to a page, candidate or observation (Ctrl-K)");
        search.addClickListener(event -> jump());
        return search;
    }

    private void jump() {
        currentActor.find().ifPresent(actor -> new QuickJumpDialog(actor, quickJumps).open());
    }
}
