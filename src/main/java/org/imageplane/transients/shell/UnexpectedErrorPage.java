package org.imageplane.transients.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Something failed that should not; the page and the log carry the same id. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class UnexpectedErrorPage extends ErrorPage implements HasErrorParameter<Exception> {

    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String id =
                ErrorReports.log(
                        parameter.getException(), "page /" + event.getLocation().getPath());
        show("That did not work", ErrorReports.sentence(id));
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }
}
