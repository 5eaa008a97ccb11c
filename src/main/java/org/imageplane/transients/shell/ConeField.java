package org.imageplane.transients.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.concurrent.CompletableFuture;
import org.imageplane.transients.shell.NamedPositions.Answer;
import org.imageplane.transients.sky.Cone;
import org.imageplane.transients.sky.SkyParse;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A cone on the sky: a position in any notation or an object's name, and a radius in arcmin. How it was understood is
 * said below the field, and what was not; then the field keeps the value that it had.
 */
public class ConeField extends CustomField<Cone> {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ConeField.class);
    private static final double DEFAULT_RADIUS_ARCMIN = 2;

    /** What a position loses on its way through an address. */
    private static final double SAME_ARCSEC = 0.001;

    private final transient @Nullable NamedPositions names;
    private String understoodText = "";
    private @Nullable SkyPosition understood;
    private @Nullable String sought;
    private final TextField position = new TextField("Position");
    private final NumberField radiusArcmin = new NumberField("Radius");

    /** One that reads positions alone. */
    public ConeField(String label) {
        this(label, null);
    }

    /**
     * @param names asked for what is no position; null: nobody is
     */
    public ConeField(String label, @Nullable NamedPositions names) {
        this.names = names;
        setLabel(label);
        position.setAriaLabel(label + ", position");
        radiusArcmin.setAriaLabel(label + ", radius in arcmin");
        position.setPlaceholder(
                names == null
                        ? "17:55:34.9 -25:27:49 or 268.895 -25.464"
                        : "17:55:34.9 -25:27:49, gal 4.2 -1.3, B1919+21 …");
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
        if (understood != null && typed.equals(understoodText)) {
            return cone(understood); // as precise as it came, not as it is written
        }
        understood = null;
        sought = null;
        setHelperText(null);
        if (typed.isEmpty()) {
            return null;
        }
        return switch (SkyPosition.parse(typed)) {
            case SkyParse.Found(var centre) -> {
                understand(typed, centre, ConeWords.of(typed, centre));
                yield cone(centre);
            }
            case SkyParse.NotFound(String reason) ->
                    names != null && ConeWords.mayBeName(typed)
                            ? seek(typed, names.find(typed))
                            : refuse(reason);
        };
    }

    /** The answer may be there at once; until it is, the value stays. */
    private @Nullable Cone seek(String name, CompletableFuture<Answer> asked) {
        if (asked.isDone()) {
            return answered(name, asked.join());
        }
        sought = name;
        setHelperText("Looking for %s …".formatted(name));
        getUI().ifPresent(ui -> asked.thenAccept(answer -> tell(ui, name, answer)));
        return getValue();
    }

    private void tell(UI ui, String name, Answer answer) {
        ui.accessLater(
                        () -> {
                            if (!name.equals(sought)) {
                                return; // something else was typed meanwhile
                            }
                            sought = null;
                            answered(name, answer);
                            if (understood != null) {
                                updateValue();
                            }
                        },
                        () -> LOG.debug("The page that asked for {} was left.", name))
                .run();
    }

    private @Nullable Cone answered(String name, Answer answer) {
        return switch (answer) {
            case Answer.Found(SkyPosition place, String sentence) -> {
                understand(name, place, sentence + ": " + SkyPositionText.sexagesimal(place));
                yield cone(place);
            }
            case Answer.NotFound(String sentence) -> {
                setHelperText(null);
                yield refuse(sentence);
            }
        };
    }

    private void understand(String text, SkyPosition place, @Nullable String words) {
        understoodText = text;
        understood = place;
        setHelperText(words);
    }

    @Override
    protected void setPresentationValue(@Nullable Cone cone) {
        setInvalid(false);
        radiusArcmin.setValue(cone == null ? DEFAULT_RADIUS_ARCMIN : cone.radiusArcmin());
        sought = null;
        if (cone != null
                && understood != null
                && understoodText.equals(position.getValue().strip())
                && understood.separationArcsec(cone.centre()) < SAME_ARCSEC) {
            understood = cone.centre();
            return;
        }
        String text = cone == null ? "" : SkyPositionText.sexagesimal(cone.centre());
        position.setValue(text);
        understoodText = text;
        understood = cone == null ? null : cone.centre();
        setHelperText(null);
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
