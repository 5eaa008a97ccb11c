package org.imageplane.transients.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import org.jspecify.annotations.Nullable;

/** The pages that this person may open, as the rooms declared them with {@code @Menu}; administration apart. */
class Navigation extends SideNav {

    private static final long serialVersionUID = 1L;
    private static final String ADMIN = "admin/";

    private final transient SideNav administration = new SideNav("Administration");

    Navigation() {
        addClassName("navigation");
        administration.addClassName("navigation");
        for (MenuEntry entry : MenuConfiguration.getMenuEntries()) {
            String path = entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
            var item = new SideNavItem(entry.title(), path, icon(entry.icon()));
            item.setMatchNested(!path.isEmpty());
            (path.startsWith(ADMIN) ? administration : this).addItem(item);
        }
        administration.setVisible(!administration.getItems().isEmpty());
    }

    SideNav administration() {
        return administration;
    }

    /** In a rail only the icons are seen, so the names move into tooltips. */
    void showAsRail(boolean rail) {
        getItems().forEach(item -> item.setTooltipText(rail ? item.getLabel() : null));
        administration
                .getItems()
                .forEach(item -> item.setTooltipText(rail ? item.getLabel() : null));
        administration.setLabel(rail ? "" : "Administration");
    }

    private static Component icon(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return AppIcon.NEXT.create();
        }
        return name.contains(":") ? new Icon(name) : AppIcon.named(name);
    }
}
