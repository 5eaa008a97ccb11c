package org.imageplane.transients.shell.crud;

import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** A filter of a few possibilities; the address has their keys, people read their words. */
public final class CrudChoice extends Select<String> {

    private static final long serialVersionUID = 1L;

    /**
     * @param label for those who do not see that it stands among filters
     * @param any what it says while it limits nothing: "Any state"
     * @param choices keys with their words, in this order
     */
    public CrudChoice(String label, String any, Map<String, String> choices) {
        var words = new LinkedHashMap<>(choices);
        setItems(new ArrayList<>(words.keySet()));
        setItemLabelGenerator(key -> words.getOrDefault(key, any));
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption(any);
        setPlaceholder(any);
        setAriaLabel(label);
    }

    /** What the choices do not have limits nothing. */
    @Override
    public void setValue(String value) {
        boolean known = value != null && getListDataView().contains(value);
        super.setValue(known ? value : null);
    }
}
