package org.imageplane.transients.export;

import org.imageplane.transients.survey.Quantity;
import org.imageplane.transients.survey.QuantityUnit;
import org.imageplane.transients.tabular.Column;

/** Quantities as columns, their units as the FITS standard writes them (4.0, section 4.3). */
final class Units {

    private Units() {}

    static Column column(Quantity quantity) {
        String unit = QuantityUnit.inExports(quantity.unit());
        String description =
                quantity.description().isEmpty() ? quantity.label() : quantity.description();
        boolean lost = unit == null && !quantity.unit().isEmpty();
        return new Column(
                quantity.key(),
                Double.class,
                unit,
                lost ? "%s [%s]".formatted(description, quantity.unit()) : description,
                null);
    }
}
