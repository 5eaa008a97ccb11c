package org.imageplane.transients.shell;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.imageplane.transients.sky.Cone;
import org.imageplane.transients.sky.SkyParse;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;

/**
 * A cone on the sky: a position in any notation and a radius in arcmin. What is not understood is said below the field,
 * which keeps the value that it had.
 */
public class ConeField extends CustomField<Cone> {

    private static final long serialVersionUID = 1L;
    private static final double DEFAULT_RADIUS_ARCMIN = 2;

    private @Nullable SkyPosition shown;
    private final TextField position = new TextField("Position");
    private final NumberField radiusArcmin = new NumberField("Radius");

    public ConeField(String label) {
        setLabel(label);
        position.setAriaLabel(label + ", position");
        radiusArcmin.setAriaLabel(label + ", radius in arcmin");
        position.setPlaceholder("17:55:34.9 -25:27:49 or 268.895 -25.464");
        position.setClearButtonVisible(true);
        position.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        position.addClassName("cone-position");
        radiusArcmin.setSuffixComponent(new Div("arcmin"));
        radiusArcmin.setMin(0);
        radiusArcmin.setValue(DEFAULT_RADIUS_ARCMIN);
        radiusArcmin.addClassName("cone-radius");
        var line = new Div(position, radiusArcmin);
        line.addClassName("cone-field");
        add(line);
        position.addValueChangeListener(event -> typed(event.isFromClient()));
        radiusArcmin.addValueChangeListener(event -> typed(event.isFromClient()));
    }

    private void typed(boolean byPerson) {
        if (byPerson) {
            updateValue();
        }
    }

    @Override
    protected @Nullable Cone generateModelValue() {
        setInvalid(false);
        String typed = position.getValue().strip();
        if (typed.isEmpty()) {
            return null;
        }
        if (shown != null && typed.equals(SkyPositionText.sexagesimal(shown))) {
            return cone(shown); // as precise as it came, not as it is written
        }
        return switch (SkyPosition.parse(typed)) {
            case SkyParse.Found(var centre) -> cone(centre);
            case SkyParse.NotFound(String reason) -> refuse(reason);
        };
    }

    @Override
    protected void setPresentationValue(@Nullable Cone cone) {
        shown = cone == null ? null : cone.centre();
        setInvalid(false);
        position.setValue(cone == null ? "" : SkyPositionText.sexagesimal(cone.centre()));
        radiusArcmin.setValue(cone == null ? DEFAULT_RADIUS_ARCMIN : cone.radiusArcmin());
    }

    private @Nullable Cone cone(SkyPosition centre) {
        Double radius = radiusArcmin.getValue();
        if (radius == null || !(radius > 0)) {
            return refuse("Give a radius in arcmin, larger than 0.");
        }
        try {
            return new Cone(centre, radius);
        } catch (IllegalArgumentException tooLarge) {
            return refuse(String.valueOf(tooLarge.getMessage()));
        }
    }

    private @Nullable Cone refuse(String sentence) {
        setErrorMessage(sentence);
        setInvalid(true);
        return getValue();
    }
}
