package org.imageplane.transients.shell;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;
import org.imageplane.transients.shell.RangeField.Bounds;
import org.jspecify.annotations.Nullable;

/** From … to …; an empty end is open, both empty is no value, and the wrong way round keeps the value that was. */
public class RangeField extends CustomField<Bounds> {

    private static final long serialVersionUID = 1L;

    /** A closed interval; an absent end is open. */
    public record Bounds(@Nullable Double min, @Nullable Double max) {}

    private final NumberField from = new NumberField();
    private final NumberField to = new NumberField();

    /**
     * @param unit shown behind the numbers; empty for none
     */
    public RangeField(String label, String unit) {
        setLabel(label);
        addClassName("range-field");
        from.setPlaceholder("from");
        from.setAriaLabel(label + " from");
        to.setPlaceholder("to");
        to.setAriaLabel(label + " to");
        if (!unit.isEmpty()) {
            to.setSuffixComponent(new Div(unit));
        }
        var line = new Div(from, new Span("–"), to);
        line.addClassName("range-line");
        add(line);
        from.addValueChangeListener(event -> typed(event.isFromClient()));
        to.addValueChangeListener(event -> typed(event.isFromClient()));
    }

    private void typed(boolean byPerson) {
        if (byPerson) {
            updateValue();
        }
    }

    @Override
    protected @Nullable Bounds generateModelValue() {
        setInvalid(false);
        Double min = from.getValue();
        Double max = to.getValue();
        if (min == null && max == null) {
            return null;
        }
        if (min != null && max != null && min > max) {
            setErrorMessage("The first number is larger than the second.");
            setInvalid(true);
            return getValue();
        }
        return new Bounds(min, max);
    }

    @Override
    protected void setPresentationValue(@Nullable Bounds bounds) {
        setInvalid(false);
        from.setValue(bounds == null ? null : bounds.min());
        to.setValue(bounds == null ? null : bounds.max());
    }
}
