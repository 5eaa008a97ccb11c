package org.imageplane.transients.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** The page around all pages: theme, push, icon, and the script that copies texts and sets the colours before drawing. */
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
public class AppShell implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport(
                "width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content");
        settings.addFavIcon("icon", "assets/icon.svg", "any");
        settings.addMetaTag("color-scheme", "light dark");
        settings.addInlineFromFile(
                Inline.Position.PREPEND, "META-INF/shell.js", Inline.Wrapping.JAVASCRIPT);
    }
}
