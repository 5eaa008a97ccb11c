package org.imageplane.transients.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;

/** A part of the account page under its heading. */
class AccountPart extends Section {

    AccountPart(String heading, Component... content) {
        setWidthFull();
        addClassName("account-section");
        getStyle()
                .set("display", "grid")
                .set("grid-template-columns", "minmax(0, 1fr)")
                .set("gap", "var(--vaadin-gap-s, 0.5rem)")
                .set("justify-items", "start");
        add(new H3(heading));
        add(content);
    }
}
