package org.imageplane.transients.export;

import java.nio.charset.StandardCharsets;
import org.imageplane.transients.survey.Quantity;
import org.imageplane.transients.tabular.Column;
import org.jspecify.annotations.Nullable;

/** Quantities as columns, their units as the FITS standard writes them (4.0, section 4.3). */
final class Units {

    private Units() {}

    static Column column(Quantity quantity) {
        String unit = unit(quantity.unit());
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

    /** Null where there is none or where the standard has no way to write it, such as for σ. */
    static @Nullable String unit(String text) {
        String unit =
                text.replace("²", "**2")
                        .replace("³", "**3")
                        .replace("µ", "u")
                        .replace("μ", "u")
                        .strip();
        return unit.isEmpty() || !StandardCharsets.US_ASCII.newEncoder().canEncode(unit)
                ? null
                : unit;
    }
}
