package org.imageplane.transients.shell;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.imageplane.transients.sky.SkyPosition;

/** A position as people read it: sexagesimal, a click shows degrees, full precision on hover, a button to copy it. */
public class SkyPositionText extends Span {

    private static final long serialVersionUID = 1L;

    private final SkyPosition position;
    private final NativeButton text = new NativeButton();
    private final CopyButton copy;
    private boolean degrees;

    public SkyPositionText(SkyPosition position) {
        this.position = position;
        addClassName("sky-position");
        text.addClassName("numbers");
        text.addClickListener(
                event -> {
                    degrees = !degrees;
                    show();
                });
        copy = new CopyButton("", "position");
        show();
        add(text, copy);
    }

    private void show() {
        String shown = degrees ? degrees(position) : sexagesimal(position);
        text.setText(shown);
        text.setTitle(
                "RA %s°, Dec %s° (ICRS). Click for %s."
                        .formatted(
                                position.raDeg(),
                                position.decDeg(),
                                degrees ? "hours and degrees" : "degrees"));
        copy.setText(shown, "position");
    }

    /** As {@code 17:55:34.87 -25:27:49.1}. */
    public static String sexagesimal(SkyPosition position) {
        return position.raHms() + " " + position.decDms();
    }

    /** As {@code 268.89529 -25.46364}. */
    public static String degrees(SkyPosition position) {
        return String.format(Locale.ROOT, "%.5f %+.5f", position.raDeg(), position.decDeg());
    }
}
