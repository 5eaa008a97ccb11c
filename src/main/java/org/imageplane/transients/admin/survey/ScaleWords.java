package org.imageplane.transients.admin.survey;

import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.Map;
import org.imageplane.transients.shell.crud.CrudChoice;
import org.imageplane.transients.survey.RatingScale;

/** Rating scales as people read them. */
final class ScaleWords {

    private ScaleWords() {}

    static String of(RatingScale scale) {
        return switch (scale) {
            case CONFIDENCE_1_5 -> "Confidence 1–5";
            case TRUE_FALSE_UNSURE -> "True, False, Unsure";
        };
    }

    /** A field of a form. */
    static Select<RatingScale> field() {
        var field = new Select<RatingScale>("Rating scale");
        field.setItems(RatingScale.values());
        field.setItemLabelGenerator(ScaleWords::of);
        return field;
    }

    /** A filter above a table. */
    static CrudChoice filter() {
        Map<String, String> choices = new LinkedHashMap<>();
        for (RatingScale scale : RatingScale.values()) {
            choices.put(scale.name(), of(scale));
        }
        return new CrudChoice("Rating scale", "Both rating scales", choices);
    }
}
