package org.imageplane.transients.shell;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The rows of a list as a file, in the formats that table programs read. */
public class DownloadMenu extends MenuBar {

    private static final long serialVersionUID = 1L;

    private final String table;
    private final Anchor more = new Anchor("", "Other tables, scripts …");
    private final Map<String, Anchor> links = new LinkedHashMap<>();

    /** {@code newTable}: its name in the addresses of downloads. */
    public DownloadMenu(String newTable) {
        table = newTable;
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        MenuItem download = addItem(new Span(AppIcon.DOWNLOAD.create(), new Span("Download")));
        download.setAriaLabel("Download these " + table);
        formats()
                .forEach(
                        (extension, name) -> {
                            var link = new Anchor("", name);
                            link.setRouterIgnore(true);
                            link.getElement().setAttribute("download", "");
                            links.put(extension, link);
                            download.getSubMenu().addItem(link);
                        });
        download.getSubMenu().addSeparator();
        download.getSubMenu().addItem(more);
        show("");
    }

    /** The formats' names by the endings of their files. */
    public static Map<String, String> formats() {
        Map<String, String> formats = new LinkedHashMap<>();
        formats.put("fits", "FITS table");
        formats.put("vot", "VOTable");
        formats.put("csv", "CSV");
        formats.put("ecsv", "ECSV (CSV with units)");
        formats.put("parquet", "Parquet");
        return formats;
    }

    /** {@code query} is the query string of the rows to download; empty for all. */
    public final void show(String query) {
        links.forEach((extension, link) -> link.setHref(address(table, extension, query)));
        more.setHref("downloads?table=" + table + (query.isEmpty() ? "" : "&" + query));
    }

    /** The address of a download, below the application's own. */
    public static String address(String table, String extension, String query) {
        return "api/v1/export/%s.%s%s"
                .formatted(table, extension, query.isEmpty() ? "" : "?" + query);
    }
}
