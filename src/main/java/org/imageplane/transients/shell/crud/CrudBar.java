package org.imageplane.transients.shell.crud;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.imageplane.transients.shell.AppIcon;

/** Above the table: the search, the page's own filters, how many rows there are, and the button for a new one. */
class CrudBar extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField search = new TextField();
    private final Div filters = new Div();
    private final Span total = new Span();
    private final Div tools = new Div();
    private final Map<String, HasValue<?, String>> fields = new LinkedHashMap<>();

    CrudBar(Consumer<String> onSearch) {
        addClassName("crud-bar");
        search.setPlaceholder("Search");
        search.setAriaLabel("Search");
        search.setTooltipText("Press / to search");
        search.setPrefixComponent(AppIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("crud-search");
        search.addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        onSearch.accept(event.getValue());
                    }
                });
        filters.addClassName("crud-filters");
        total.addClassNames("total", "numbers");
        tools.addClassName("crud-tools");
        add(search, filters, total, tools);
    }

    void offerNew(String one, Runnable onNew) {
        var button = new Button("New " + one, click -> onNew.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setTooltipText("Alt-N");
        tools.add(button);
    }

    void addTool(Component tool) {
        tools.addComponentAsFirst(tool);
    }

    <C extends Component & HasValue<?, String>> void addFilter(
            String key, C field, BiConsumer<String, String> onFilter) {
        fields.put(key, field);
        filters.add(field);
        field.addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        onFilter.accept(key, Objects.requireNonNullElse(event.getValue(), ""));
                    }
                });
    }

    Set<String> filterKeys() {
        return fields.keySet();
    }

    /** Shows in the filters what an address asks for, and says which of it they know. */
    Map<String, String> take(Map<String, String> asked) {
        Map<String, String> known = new LinkedHashMap<>();
        fields.forEach(
                (key, field) -> {
                    String value = asked.getOrDefault(key, "");
                    if (value.isEmpty()) {
                        field.clear();
                        return;
                    }
                    field.setValue(value);
                    if (value.equals(field.getValue())) {
                        known.put(key, value);
                    }
                });
        return known;
    }

    void show(CrudQuery query, String count) {
        if (!search.getValue().strip().equals(query.search())) {
            search.setValue(query.search());
        }
        total.setText(count);
    }
}
