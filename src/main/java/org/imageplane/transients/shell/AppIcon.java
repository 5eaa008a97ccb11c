package org.imageplane.transients.shell;

import com.vaadin.flow.component.icon.SvgIcon;
import java.util.Locale;

/** The app's own line icons, from {@code assets/icons.svg}. In {@code @Menu(icon = "…")} give the {@link #id()}. */
public enum AppIcon {
    HOME,
    GRID,
    RATE,
    STATUS,
    SETTINGS,
    RATINGS,
    DOWNLOAD,
    ACCOUNT,
    ADMIN,
    SEARCH,
    MENU,
    FOLD,
    UNFOLD,
    COPY,
    CLOSE,
    FILTER,
    COLUMNS,
    PLAY,
    PAUSE,
    STEP_BACK,
    STEP_FORWARD,
    NEXT,
    BACK,
    UNDO,
    SKIP,
    HELP,
    CONE,
    CHECK,
    WARNING,
    PEOPLE,
    NOTE,
    HISTORY,
    EXTERNAL,
    KEY,
    SAVE,
    MORE,
    IMAGE,
    ZOOM,
    ROWS,
    SIGN_OUT,
    THEME,
    STORAGE,
    OBSERVATION,
    BEAM,
    TARGET,
    LINK;

    /** Name of the symbol in the file. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A new icon. */
    public SvgIcon create() {
        return named(id());
    }

    static SvgIcon named(String id) {
        var icon = new SvgIcon("assets/icons.svg", id);
        icon.addClassName("app-icon");
        return icon;
    }
}
