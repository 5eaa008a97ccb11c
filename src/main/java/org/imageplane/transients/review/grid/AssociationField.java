package org.imageplane.transients.review.grid;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.function.Consumer;
import org.imageplane.transients.candidate.AssociationFilter;
import org.jspecify.annotations.Nullable;

/** Chooses candidates by their associations: one of three choices, or the name of a source that somebody types. */
class AssociationField extends ComboBox<AssociationFilter> {

    private static final long serialVersionUID = 1L;

    AssociationField(Consumer<@Nullable AssociationFilter> onChange) {
        super("Association");
        setItems(
                List.of(
                        AssociationFilter.ASSOCIATED,
                        AssociationFilter.PROPOSED,
                        AssociationFilter.NONE));
        setItemLabelGenerator(AssociationField::words);
        setPlaceholder("Any, or a source's name");
        setClearButtonVisible(true);
        setAllowCustomValue(true);
        addCustomValueSetListener(
                event -> {
                    if (!event.getDetail().isBlank()) {
                        onChange.accept(AssociationFilter.read(event.getDetail()));
                    }
                });
        addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        onChange.accept(event.getValue());
                    }
                });
    }

    /** What it limits to, for people. */
    static String words(AssociationFilter filter) {
        return switch (filter.which()) {
            case ASSOCIATED -> "Associated with a source";
            case PROPOSED -> "A source is proposed";
            case NONE -> "Neither associated nor proposed";
            case NAMED -> "Source " + filter.name();
        };
    }
}
