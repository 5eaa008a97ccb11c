package org.imageplane.transients.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** There is no such page, or no such thing on it; a page may say which with its own sentence. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotFoundPage extends ErrorPage implements HasErrorParameter<NotFoundException> {

    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        // the router's own words are for developers
        boolean ownSentence =
                parameter.hasCustomMessage()
                        && !parameter.getCustomMessage().startsWith("Couldn't find route");
        show(
                "Not found",
                ownSentence
                        ? parameter.getCustomMessage()
                        : "There is no page at /%s. It may have moved, or the address has a slip of the pen."
                                .formatted(event.getLocation().getPath()));
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
