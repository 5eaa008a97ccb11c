package org.imageplane.transients.review.desk;

import com.vaadin.flow.server.VaadinSession;

/** Finds the trail of this browser session, so that Back and Undo still work after a reload. */
final class DeskTrails {

    private DeskTrails() {}

    static DeskTrail ofThisSession() {
        VaadinSession session = VaadinSession.getCurrent();
        if (session == null) {
            return new DeskTrail();
        }
        DeskTrail trail = session.getAttribute(DeskTrail.class);
        if (trail == null) {
            trail = new DeskTrail();
            session.setAttribute(DeskTrail.class, trail);
        }
        return trail;
    }
}
