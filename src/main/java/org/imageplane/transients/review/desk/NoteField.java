package org.imageplane.transients.review.desk;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;

/**
 * The rater's own note. What was typed but not saved is kept in the browser's tab, for each person and candidate, so that
 * it is there again when the page had to be loaded anew.
 */
class NoteField extends TextArea {

    private static final String KEEP =
            """
            const kept = { as: $0, saved: $1 };
            if (!this.kept) {
                this.addEventListener('input', () => {
                    try {
                        if (this.value === this.kept.saved) {
                            sessionStorage.removeItem(this.kept.as);
                        } else {
                            sessionStorage.setItem(this.kept.as, this.value);
                        }
                    } catch (refused) {
                        // storage switched off: nothing is kept
                    }
                });
            }
            this.kept = kept;
            try {
                this.value = sessionStorage.getItem(kept.as) ?? this.value;
            } catch (refused) {
                // as above
            }
            """;

    private static final String FORGET =
            """
            if (this.kept?.as === $0) {
                this.kept.saved = this.value;
            }
            try {
                sessionStorage.removeItem($0);
            } catch (refused) {
                // nothing was kept
            }
            """;

    private final long personId;

    NoteField(String label, long personId) {
        super(label);
        this.personId = personId;
        // every letter at once: a key right after the last letter must find the whole note here
        setValueChangeMode(ValueChangeMode.EAGER);
        setMaxLength(10_000);
        setMinRows(2);
        setWidthFull();
    }

    /** Shows the saved note of that candidate, or what was typed since. */
    void show(long candidateId, String saved) {
        setValue(saved);
        getElement().executeJs(KEEP, key(candidateId), saved);
    }

    /** What was typed for that candidate is saved now. */
    void saved(long candidateId) {
        getElement().executeJs(FORGET, key(candidateId));
    }

    /** Signing out removes what begins with {@code transients.} from the tab. */
    private String key(long candidateId) {
        return "transients.note.%d.%d".formatted(personId, candidateId);
    }
}
