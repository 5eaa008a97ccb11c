package org.imageplane.transients.catalogue.service;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** Units of flux density and of brightness per beam, as VizieR writes them (its standard for units, section 3). */
final class FluxUnits {

    private static final Map<String, Double> MJY_PER =
            Map.of("jy", 1e3, "mjy", 1.0, "ujy", 1e-3, "10-6jy", 1e-3, "10-3jy", 1.0);

    private FluxUnits() {}

    /** How many mJy one of this unit is; empty for what is no flux density, so that no number is ever guessed. */
    static OptionalDouble mjyPer(String unit) {
        if (unit.contains("MJy")) {
            return OptionalDouble.empty();
        }
        String plain =
                unit.replace("µ", "u")
                        .replaceAll("\\s", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst("(/beam|\\.?beam-1|beam\\*\\*-1)$", "");
        Double factor = MJY_PER.get(plain);
        return factor == null ? OptionalDouble.empty() : OptionalDouble.of(factor);
    }
}
