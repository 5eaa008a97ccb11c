package org.imageplane.transients.survey;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A measured number of the registry: columns, range filters, tables and exports are made from it.
 *
 * @param slot place in a candidate's measurements, counted from 1, the same in every project
 * @param unit as people write it (Jy/beam, arcmin), empty when it has none
 * @param decimals decimal places shown; null for four significant digits
 */
public record Quantity(
        int slot,
        String key,
        String label,
        String unit,
        String description,
        @Nullable Integer decimals,
        String group,
        boolean defaultColumn,
        boolean brightness) {

    /** The number as shown: rounded to what it means; NaN and infinities in words; a thin dash when absent. */
    public String format(@Nullable Double value) {
        if (value == null) {
            return "–";
        }
        if (value.isNaN()) {
            return "NaN";
        }
        if (value.isInfinite()) {
            return value > 0 ? "∞" : "-∞";
        }
        if (decimals != null) {
            return String.format(Locale.ROOT, "%." + decimals + "f", value);
        }
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-3 || size >= 1e6)) {
            return String.format(Locale.ROOT, "%.3e", value);
        }
        int places = size == 0 ? 0 : Math.max(0, 3 - (int) Math.floor(Math.log10(size)));
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }

    /** Label with its unit, for headings. */
    public String heading() {
        return unit.isEmpty() ? label : label + " [" + unit + "]";
    }
}
