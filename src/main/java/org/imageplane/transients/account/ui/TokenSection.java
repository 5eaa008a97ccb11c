package org.imageplane.transients.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.FlexComponent.Alignment;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.textfield.TextField;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.ApiToken;
import org.imageplane.transients.account.ApiTokens;
import org.imageplane.transients.account.PersonRefusedException;
import org.jspecify.annotations.Nullable;

/** Makes, lists and revokes the own API tokens. */
class TokenSection extends AccountPart {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Actor actor;
    private final transient ApiTokens tokens;
    private final TextField label = new TextField("What is it for?");
    private final Grid<ApiToken> grid = new Grid<>();

    TokenSection(Actor actor, ApiTokens tokens, URI publicUrl) {
        super("API tokens");
        this.actor = actor;
        this.tokens = tokens;
        label.setManualValidation(true);
        label.setMaxLength(100);
        label.setWidth("20rem");
        label.setPlaceholder("upload script on the cluster");
        var make = new HorizontalLayout(label, new Button("Make a token", click -> make()));
        make.setDefaultVerticalComponentAlignment(Alignment.END);
        make.setWrap(true);
        add(
                new Paragraph(
                        "A script that sends a token acts for you, with all that you may do here."),
                make,
                grid,
                howToUse(publicUrl));
        fillColumns();
        refresh();
    }

    private static Component howToUse(URI publicUrl) {
        var example =
                new Pre(
                        "curl -H 'Authorization: Bearer <token>' %s/api/v1/projects"
                                .formatted(publicUrl.toString().replaceFirst("/+$", "")));
        example.getStyle()
                .set("margin", "0")
                .set("white-space", "pre-wrap")
                .set("overflow-wrap", "anywhere");
        var docs = new Anchor("api/docs", "all that a script can ask");
        docs.setRouterIgnore(true);
        return new Div(
                new Paragraph(
                        new Span("To list the projects that you may see, for example; here is "),
                        docs,
                        new Span(
                                ". TOPCAT's cone search takes any username, with a token as the password.")),
                example);
    }

    private void fillColumns() {
        grid.setId("tokens");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.setEmptyStateText(
                "No tokens. Make one for a script that uploads or reads candidates.");
        grid.addColumn(ApiToken::label).setHeader("For").setFlexGrow(2);
        grid.addColumn(token -> token.prefix() + "…").setHeader("Begins with").setAutoWidth(true);
        grid.addColumn(token -> time(token.createdAt(), "")).setHeader("Made").setAutoWidth(true);
        grid.addColumn(token -> time(token.lastUsedAt(), "never"))
                .setHeader("Last used")
                .setAutoWidth(true);
        grid.addComponentColumn(this::revokeButton)
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setFrozenToEnd(true);
    }

    private void make() {
        label.setInvalid(false);
        try {
            var key = tokens.make(actor, label.getValue());
            label.clear();
            refresh();
            new NewTokenDialog(key).open();
        } catch (PersonRefusedException e) {
            label.setErrorMessage(e.getMessage());
            label.setInvalid(true);
        }
    }

    private Button revokeButton(ApiToken token) {
        var button = new Button("Revoke", click -> confirmRevoke(token));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        button.setAriaLabel("Revoke %s, %s…".formatted(token.label(), token.prefix()));
        return button;
    }

    private void confirmRevoke(ApiToken token) {
        var dialog =
                new ConfirmDialog(
                        "Revoke this token?",
                        "What still uses %s… (%s) is refused from now on."
                                .formatted(token.prefix(), token.label()),
                        "Revoke",
                        confirmed -> {
                            tokens.revoke(actor, token.id());
                            refresh();
                        });
        dialog.setCancelable(true);
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }

    private void refresh() {
        grid.setItems(tokens.of(actor));
    }

    static String time(@Nullable Instant instant, String absent) {
        return instant == null ? absent : UTC.format(instant);
    }
}
