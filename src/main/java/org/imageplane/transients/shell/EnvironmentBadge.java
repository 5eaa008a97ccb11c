package org.imageplane.transients.shell;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** Says {@code [STAGING]} and the like in the title bar; is not there in production. */
class EnvironmentBadge extends Span {

    private static final long serialVersionUID = 1L;

    EnvironmentBadge(ShellSettings settings) {
        setText("[" + settings.environment().toUpperCase(Locale.ROOT) + "]");
        addClassNames(
                "environment", settings.isStaging() ? "environment-staging" : "environment-quiet");
        setTitle(
                settings.isStaging()
                        ? "A copy to try things on. Ratings made here are not part of the survey."
                        : "Runs on a developer's machine. Ratings made here are not part of the survey.");
        setVisible(!settings.isProduction());
    }
}
