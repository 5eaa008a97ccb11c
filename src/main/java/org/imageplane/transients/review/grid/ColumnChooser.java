package org.imageplane.transients.review.grid;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Ticks for every column there is, grouped as in the registry of quantities. */
class ColumnChooser extends Popover {

    private static final long serialVersionUID = 1L;

    private final transient Consumer<List<String>> onChange;
    private final List<CheckboxGroup<TableColumn>> groups = new ArrayList<>();
    private final Div boxes = new Div();
    private transient List<TableColumn> possible = List.of();
    private transient List<String> shown = List.of();
    private boolean showing;

    ColumnChooser(Button opener, Consumer<List<String>> onChange) {
        this.onChange = onChange;
        setTarget(opener);
        setPosition(PopoverPosition.BOTTOM_END);
        setAriaLabel("Columns");
        addClassName("column-chooser");
        boxes.addClassName("column-groups");
        var usual = new Button("Usual columns", event -> onChange.accept(List.of()));
        usual.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add(boxes, usual);
    }

    void show(List<TableColumn> newPossible, List<TableColumn> newShown) {
        List<TableColumn> choosable =
                newPossible.stream()
                        .filter(column -> !column.key().equals(TableColumns.SEPARATION))
                        .toList();
        if (!keys(choosable).equals(keys(possible))) {
            rebuild(choosable);
        }
        possible = choosable;
        shown = keys(newShown);
        showing = true;
        for (CheckboxGroup<TableColumn> group : groups) {
            Set<TableColumn> ticked = new HashSet<>();
            group.getListDataView()
                    .getItems()
                    .filter(column -> shown.contains(column.key()))
                    .forEach(ticked::add);
            group.setValue(ticked);
        }
        showing = false;
    }

    private void rebuild(List<TableColumn> choosable) {
        Map<String, List<TableColumn>> byGroup = new LinkedHashMap<>();
        choosable.forEach(
                column ->
                        byGroup.computeIfAbsent(column.group(), any -> new ArrayList<>())
                                .add(column));
        groups.clear();
        boxes.removeAll();
        byGroup.forEach(
                (name, columns) -> {
                    var group = new CheckboxGroup<TableColumn>(name);
                    group.addClassName("column-group");
                    group.setItems(columns);
                    group.setItemLabelGenerator(TableColumn::heading);
                    group.addValueChangeListener(
                            event -> {
                                if (!showing) {
                                    onChange.accept(ShownColumns.after(possible, shown, ticked()));
                                }
                            });
                    groups.add(group);
                    boxes.add(group);
                });
    }

    private Set<String> ticked() {
        Set<String> keys = new HashSet<>();
        groups.forEach(group -> group.getValue().forEach(column -> keys.add(column.key())));
        return keys;
    }

    private static List<String> keys(List<TableColumn> columns) {
        return columns.stream().map(TableColumn::key).toList();
    }
}
