package org.imageplane.transients.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.imageplane.transients.operation.LogContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.DisconnectedClientHelper;

/** Errors that no page expected: logged with the id of their request, which the person can pass on. */
@Component
class ErrorReports implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ErrorReports.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addSessionInitListener(
                        init ->
                                init.getSession()
                                        .setErrorHandler(error -> tell(error.getThrowable())));
    }

    private static void tell(Throwable thrown) {
        if (DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
            return; // a closed window, nothing that anybody could mend
        }
        if (thrown instanceof AccessDeniedException refused && refused.getMessage() != null) {
            Notices.error(refused.getMessage());
            return;
        }
        String id = log(thrown, "a page");
        if (UI.getCurrent() != null) {
            Notices.error(sentence(id));
        }
    }

    static String log(Throwable thrown, String where) {
        String id = LogContext.requestId();
        LOG.error("Unexpected error {} in {}", id, where, thrown);
        return id;
    }

    static String sentence(String id) {
        return "Something went wrong here, and it was written to the log as %s. Try again; if it comes back, give that number to an administrator."
                .formatted(id);
    }
}
