package org.imageplane.transients.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.avatar.AvatarVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.imageplane.transients.account.Actor;

/** Who is signed in, and what they may set for themselves. */
class PersonMenu extends MenuBar {

    private static final long serialVersionUID = 1L;

    private static final String FORGET =
            """
            Object.keys(sessionStorage)
                .filter((key) => key.startsWith('transients.'))
                .forEach((key) => sessionStorage.removeItem(key));
            """;

    private final transient ShellMemory memory;
    private final Map<ColourTheme, MenuItem> themes = new EnumMap<>(ColourTheme.class);

    PersonMenu(Actor actor, ShellMemory memory, AuthenticationContext authentication) {
        this.memory = memory;
        addClassName("person-menu");
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        var avatar = new Avatar(actor.username());
        avatar.addThemeVariants(AvatarVariant.LUMO_SMALL);
        MenuItem person = addItem(avatar);
        person.setAriaLabel("Signed in as " + actor.username());
        SubMenu menu = person.getSubMenu();
        menu.addItem(heading(actor)).setEnabled(false);
        menu.addSeparator();
        menu.addItem("Account and tokens", event -> UI.getCurrent().navigate("account"));
        menu.addItem("Rating settings", event -> UI.getCurrent().navigate("session-settings"));
        MenuItem colours = menu.addItem("Colours");
        for (ColourTheme theme : ColourTheme.values()) {
            MenuItem item = colours.getSubMenu().addItem(theme.label(), event -> choose(theme));
            item.setCheckable(true);
            themes.put(theme, item);
        }
        mark(memory.choices().theme());
        menu.addSeparator();
        menu.addItem("Sign out", event -> signOut(authentication));
    }

    /** What this tab keeps of unsaved texts goes first. */
    private static void signOut(AuthenticationContext authentication) {
        UI.getCurrent()
                .getPage()
                .executeJs(FORGET)
                .then(
                        forgotten -> authentication.logout(),
                        nothingWasKept -> authentication.logout());
    }

    private void choose(ColourTheme theme) {
        memory.keep(memory.choices().with(theme));
        theme.apply(UI.getCurrent().getPage());
        mark(theme);
    }

    private void mark(ColourTheme chosen) {
        themes.forEach((theme, item) -> item.setChecked(theme == chosen));
    }

    private static Div heading(Actor actor) {
        var name = new Span(actor.username());
        name.addClassName("person-name");
        var roles =
                new Span(
                        actor.roles().stream()
                                .sorted()
                                .map(role -> role.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")));
        roles.addClassName("secondary");
        var heading = new Div(name, roles);
        heading.addClassName("person-heading");
        return heading;
    }
}
