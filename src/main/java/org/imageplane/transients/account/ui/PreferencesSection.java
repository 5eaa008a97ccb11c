package org.imageplane.transients.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.imageplane.transients.account.AccountSection;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.KeptPreference;
import org.imageplane.transients.account.OwnPreferences;

/** What a person can set here, and what the pages remember of what they set elsewhere. */
class PreferencesSection extends AccountPart {

    private final Actor actor;
    private final transient OwnPreferences preferences;
    private final Grid<KeptPreference> grid = new Grid<>();
    private final Button reset = new Button("Reset all to defaults", click -> confirmReset());

    PreferencesSection(Actor actor, OwnPreferences preferences, List<AccountSection> sections) {
        super("Preferences");
        this.actor = actor;
        this.preferences = preferences;
        sections.forEach(section -> add(section.of(actor)));
        var rating = new Anchor("session-settings", "rating settings");
        add(
                new Paragraph(
                        new Span("Which candidates you are given next is among your "),
                        rating,
                        new Span(". Pages also remember how you left them:")),
                grid,
                reset);
        reset.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        fillColumns();
        refresh();
    }

    private void fillColumns() {
        grid.setId("remembered");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.setEmptyStateText("Nothing yet: everything is as it comes.");
        grid.addColumn(kept -> words(kept.key())).setHeader("What").setFlexGrow(2);
        grid.addColumn(KeptPreference::value)
                .setHeader("As you left it")
                .setTooltipGenerator(KeptPreference::value)
                .setFlexGrow(2);
        grid.addColumn(kept -> TokenSection.time(kept.changedAt(), ""))
                .setHeader("Changed")
                .setAutoWidth(true);
        grid.addComponentColumn(this::forgetButton)
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setFrozenToEnd(true);
    }

    private Button forgetButton(KeptPreference kept) {
        var button =
                new Button(
                        "Forget",
                        click -> {
                            preferences.forget(actor, kept.key());
                            UI.getCurrent().getPage().reload();
                        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel("Forget: " + words(kept.key()));
        return button;
    }

    private void confirmReset() {
        var dialog =
                new ConfirmDialog(
                        "Reset everything?",
                        "Colours, columns, rating settings and the layout of the desk become as they were at first. Ratings, tokens and saved filters stay.",
                        "Reset",
                        confirmed -> {
                            preferences.forgetAll(actor);
                            UI.getCurrent().getPage().reload();
                        });
        dialog.setCancelable(true);
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }

    private void refresh() {
        var kept = preferences.all(actor);
        grid.setItems(kept);
        reset.setVisible(!kept.isEmpty());
    }

    /** Rooms name their keys so that the first word says where one is. */
    private static String words(String key) {
        return switch (key.split("[.]", 2)[0]) {
            case "shell" -> "Colours and navigation";
            case "grid" -> "Columns of the candidates' list";
            case "queue" -> "Rating settings";
            case "desk" -> "Rating desk: " + key.substring(key.indexOf('.') + 1);
            case "home-visit" -> "When you looked at the home page";
            case "viewer" -> "Viewer: " + key.substring(key.indexOf('.') + 1);
            default -> key;
        };
    }
}
