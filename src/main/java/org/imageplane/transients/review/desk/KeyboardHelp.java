package org.imageplane.transients.review.desk;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.imageplane.transients.survey.RatingScale;

/** The keyboard card. */
class KeyboardHelp extends Dialog {

    KeyboardHelp(RatingScale scale, Map<String, Character> letters) {
        setHeaderTitle("Keyboard");
        addClassName("keyboard-help");
        Div keys = new Div();
        keys.addClassName("key-card");
        if (scale == RatingScale.CONFIDENCE_1_5) {
            line(keys, "1 … 5", "confidence: saves and goes on");
        } else {
            line(keys, "T F U", "True, False, Unsure: saves and goes on");
        }
        letters.forEach((term, letter) -> line(keys, letter.toString(), term));
        line(keys, "N", "next: saves what is set; with nothing set, as S");
        line(keys, "⏎", "save and stay");
        line(keys, "S", "skip: not offered to me for 12 hours");
        line(keys, "B", "back to the candidate before");
        line(keys, "Z", "undo the last save");
        line(keys, "/", "write a note; Esc leaves it");
        line(keys, ".", "what is near: ↑ ↓ go through it, Esc leaves it");
        line(keys, "␣ + -", "there: tick a candidate; it is this source; it is not");
        line(keys, "Space", "play or pause the frames");
        line(keys, "← →", "one frame back, one frame on");
        line(keys, "wheel", "zoom a picture; drag moves it, a double click shows all again");
        line(keys, "?", "this card; Esc closes it");
        add(keys);
    }

    private static void line(Div keys, String key, String meaning) {
        Span cap = new Span(key);
        cap.addClassName("key");
        keys.add(cap, new Span(meaning));
    }
}
