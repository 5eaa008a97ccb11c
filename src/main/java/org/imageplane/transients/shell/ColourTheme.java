package org.imageplane.transients.shell;

import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Page;

/** Light, dark, or what the operating system says. */
enum ColourTheme {
    SYSTEM("As the system", ColorScheme.Value.SYSTEM),
    LIGHT("Light", ColorScheme.Value.LIGHT),
    DARK("Dark", ColorScheme.Value.DARK);

    private final String label;
    private final ColorScheme.Value scheme;

    ColourTheme(String label, ColorScheme.Value scheme) {
        this.label = label;
        this.scheme = scheme;
    }

    String label() {
        return label;
    }

    /** Shows it now, and lets this browser begin with it next time. */
    void apply(Page page) {
        page.setColorScheme(scheme);
        page.executeJs(
                "try { localStorage.setItem('transients.colours', $0) } catch (refused) { /* not kept */ }",
                scheme.getValue());
    }
}
