package org.imageplane.transients.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** The browser window's title; on staging it says so, where several windows stand side by side. */
@Component
public class WindowTitle implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final String APPLICATION = "Image Plane Transients";
    private static final String MARK = "[STAGING] ";

    private final boolean marked;

    WindowTitle(ShellSettings settings) {
        marked = settings.isStaging();
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        // what the window is called until the page's own title has come
        event.addIndexHtmlRequestListener(
                page -> page.getDocument().title((marked ? MARK : "") + APPLICATION));
        if (marked) {
            event.getSource().addUIInitListener(init -> mark(init.getUI()));
        }
    }

    private static void mark(UI ui) {
        ComponentUtil.setData(ui, WindowTitle.class.getName(), MARK);
        // the page's own title comes after the listeners, with the answer
        ui.addAfterNavigationListener(
                event -> ui.beforeClientResponse(ui, answer -> markTitle(ui)));
    }

    private static void markTitle(UI ui) {
        String title = ui.getInternals().getTitle();
        if (title != null) {
            set(ui, title);
        }
    }

    /** Changes the title without a navigation. */
    public static void set(UI ui, String title) {
        Object mark = ComponentUtil.getData(ui, WindowTitle.class.getName());
        ui.getPage().setTitle(mark == null || title.startsWith(MARK) ? title : mark + title);
    }
}
