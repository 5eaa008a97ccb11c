package org.imageplane.transients.rating;

import java.util.List;

/** A band of centre frequencies that raters may leave out: every frequency within 1 MHz around it belongs to it. */
public record ObservingBand(String name, double lowMhz, double highMhz) {

    /** The MWA observing bands, centre frequency ± 1 MHz. */
    public static final List<ObservingBand> MWA =
            List.of(
                    around("87.68 MHz", 87.68, 87.68),
                    around("118.4 MHz", 118.40, 118.50),
                    around("154.24 MHz", 154.24, 154.24),
                    around("184.96 MHz", 184.96, 184.96),
                    around("200.32 MHz", 200.32, 200.32),
                    around("215.68 MHz", 215.68, 215.68));

    private static ObservingBand around(String name, double low, double high) {
        return new ObservingBand(name, low - 1, high + 1);
    }
}
