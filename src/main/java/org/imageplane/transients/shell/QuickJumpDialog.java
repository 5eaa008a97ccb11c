package org.imageplane.transients.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.imageplane.transients.account.Actor;

/** Ctrl-K: type a part of a name or an id, press Enter, be there. */
class QuickJumpDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int MOST_PER_SOURCE = 8;

    private final transient Actor actor;
    private final transient List<QuickJumpSource> sources;
    private final ComboBox<QuickJumpTarget> field = new ComboBox<>();

    QuickJumpDialog(Actor actor, List<QuickJumpSource> sources) {
        this.actor = actor;
        this.sources = sources;
        addClassName("quick-jump");
        setAriaLabel("Jump to");
        setWidth("44rem");
        setTop("12vh");
        field.setAriaLabel("Jump to");
        field.setPlaceholder("Page, candidate, observation, pulsar, position …");
        field.setAutofocus(true);
        field.setWidthFull();
        field.setPrefixComponent(AppIcon.SEARCH.create());
        field.setItemLabelGenerator(QuickJumpTarget::title);
        field.setRenderer(new ComponentRenderer<>(QuickJumpDialog::line));
        field.setItems(
                query ->
                        matching(query.getFilter().orElse("")).stream()
                                .skip(query.getOffset())
                                .limit(query.getLimit()),
                query -> matching(query.getFilter().orElse("")).size());
        field.addValueChangeListener(
                event -> {
                    if (event.getValue() != null) {
                        go(event.getValue());
                    }
                });
        // Enter without choosing a line goes to the best one
        field.addCustomValueSetListener(
                event -> matching(event.getDetail()).stream().findFirst().ifPresent(this::go));
        add(field);
        addOpenedChangeListener(
                event -> {
                    if (event.isOpened()) {
                        field.focus();
                    }
                });
    }

    private List<QuickJumpTarget> matching(String typed) {
        String trimmed = typed.strip();
        return sources.stream()
                .flatMap(source -> source.find(actor, trimmed, MOST_PER_SOURCE).stream())
                .toList();
    }

    private void go(QuickJumpTarget target) {
        close();
        String[] parts = target.path().split("\\?", 2);
        var query =
                parts.length == 2 ? QueryParameters.fromString(parts[1]) : QueryParameters.empty();
        UI.getCurrent().navigate(parts[0], query);
    }

    private static Component line(QuickJumpTarget target) {
        var title = new Span(target.title());
        title.addClassName("quick-jump-title");
        var detail = new Span(target.detail());
        detail.addClassName("secondary");
        var line = new Div(target.icon().create(), title, detail);
        line.addClassName("quick-jump-line");
        return line;
    }
}
