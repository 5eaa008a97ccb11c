package org.imageplane.transients.shell;

import com.vaadin.flow.server.menu.MenuConfiguration;
import java.util.List;
import java.util.Locale;
import org.imageplane.transients.account.Actor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The pages of the menu, for Ctrl-K. */
@Component
@Order(0)
class PageQuickJumps implements QuickJumpSource {

    @Override
    public List<QuickJumpTarget> find(Actor actor, String typed, int limit) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> entry.title().toLowerCase(Locale.ROOT).contains(wanted))
                .limit(limit)
                .map(
                        entry ->
                                new QuickJumpTarget(
                                        entry.title(),
                                        "Page",
                                        withoutSlash(entry.path()),
                                        AppIcon.NEXT))
                .toList();
    }

    private static String withoutSlash(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }
}
