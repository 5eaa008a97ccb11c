package org.imageplane.transients.candidate;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes values as a person would, so that {@link ParameterReader} reads the same back; leaves out what is absent. */
final class ParameterWriter {

    /** Longer numbers are written with an exponent. */
    private static final int MOST_DECIMALS = 20;

    private static final double SMALLEST_ANGLE_DEG = 1e-99;

    private final Map<String, List<String>> parameters = new LinkedHashMap<>();

    ParameterWriter put(String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            parameters.put(name, List.of(value.toString()));
        }
        return this;
    }

    ParameterWriter number(String name, @Nullable Double value) {
        return put(name, value == null ? null : text(value));
    }

    /** The reader of angles knows exponents of two digits; what is smaller still is no angle. */
    ParameterWriter degrees(String name, double value) {
        return put(name, Math.abs(value) < SMALLEST_ANGLE_DEG ? "0" : text(value));
    }

    Map<String, List<String>> parameters() {
        return parameters;
    }

    private static String text(Double value) {
        if (value.isInfinite() || value == 0) {
            return value.equals(0.0) ? "0" : value.toString();
        }
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        return Math.abs(exact.scale()) > MOST_DECIMALS ? value.toString() : exact.toPlainString();
    }
}
