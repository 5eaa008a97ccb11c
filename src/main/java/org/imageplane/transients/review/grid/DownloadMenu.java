package org.imageplane.transients.review.grid;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.imageplane.transients.shell.AppIcon;

/** The rows of the list as a file, in the formats that table programs read. */
class DownloadMenu extends MenuBar {

    private static final long serialVersionUID = 1L;

    private final Map<String, Anchor> links = new LinkedHashMap<>();

    DownloadMenu() {
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        MenuItem download = addItem(new Span(AppIcon.DOWNLOAD.create(), new Span("Download")));
        download.setAriaLabel("Download these candidates");
        Map<String, String> formats = new LinkedHashMap<>();
        formats.put("fits", "FITS table");
        formats.put("vot", "VOTable");
        formats.put("csv", "CSV");
        formats.put("ecsv", "ECSV (CSV with units)");
        formats.forEach(
                (extension, name) -> {
                    var link = new Anchor("", name);
                    link.setRouterIgnore(true);
                    link.getElement().setAttribute("download", "");
                    links.put(extension, link);
                    download.getSubMenu().addItem(link);
                });
    }

    /** {@code list} is the query string of the rows to download. */
    void show(String list) {
        links.forEach(
                (extension, link) ->
                        link.setHref(
                                "api/v1/export/candidates."
                                        + extension
                                        + (list.isEmpty() ? "" : "?" + list)));
    }
}
