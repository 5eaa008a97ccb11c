package org.imageplane.transients.shell;

/** How a person likes the frame of the pages. */
record ShellChoices(ColourTheme theme, boolean rail) {

    /** Preference key under which they are kept for the person. */
    static final String PREFERENCE = "shell";

    static ShellChoices defaults() {
        return new ShellChoices(ColourTheme.SYSTEM, false);
    }

    ShellChoices with(ColourTheme newTheme) {
        return new ShellChoices(newTheme, rail);
    }

    ShellChoices with(boolean newRail) {
        return new ShellChoices(theme, newRail);
    }
}
