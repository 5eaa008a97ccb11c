package org.imageplane.transients.review.desk;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keyboard of the desk. Every key comes back with the candidate that was on the screen when it was pressed; one that
 * was meant for another candidate than the one shown now is dropped.
 */
@Tag("desk-keys")
@JsModule("./desk/desk-keys.ts")
class DeskKeys extends Component {

    private static final JsonMapper JSON = new JsonMapper();

    /** Who is told. */
    interface Listener {
        void act(DeskAction action);

        /** The pictures are on the screen: time to get the next candidate ready. */
        void shown();

        void stillHere();
    }

    private final Listener listener;
    private String candidate = "";

    DeskKeys(Listener listener) {
        this.listener = listener;
    }

    void show(long candidateId, Map<String, String> actionByKey) {
        candidate = String.valueOf(candidateId);
        getElement().setAttribute("keys", JSON.writeValueAsString(actionByKey));
        getElement().setAttribute("candidate", candidate);
    }

    /** Has the browser fetch these into its cache. */
    void preload(List<String> urls) {
        getElement().executeJs("this.preload($0)", JSON.writeValueAsString(urls));
    }

    @ClientCallable
    void act(String action, String shownCandidate) {
        if (candidate.equals(shownCandidate)) {
            DeskAction.ofCode(action).ifPresent(listener::act);
        }
    }

    @ClientCallable
    void ready(String shownCandidate) {
        if (candidate.equals(shownCandidate)) {
            listener.shown();
        }
    }

    @ClientCallable
    void alive(String shownCandidate) {
        if (candidate.equals(shownCandidate)) {
            listener.stillHere();
        }
    }
}
