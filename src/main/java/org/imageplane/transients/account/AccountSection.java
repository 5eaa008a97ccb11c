package org.imageplane.transients.account;

import com.vaadin.flow.component.Component;

/** A part of the account page with which another room lets people set something for themselves. */
public interface AccountSection {

    /** A new one for this person. */
    Component of(Actor actor);
}
