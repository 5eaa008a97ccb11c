package org.imageplane.transients.shell;

import com.vaadin.flow.component.Component;

/** A page that shows more than its title in the title bar. Asked after each navigation. */
public interface TitleBarContent {

    /** What stands in the title bar in place of the page's title. */
    Component titleBar();
}
