package org.imageplane.transients.demo.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Round numbers for an axis. */
record Ticks(double step, List<Double> values) {

    /** Multiples of 1, 2 or 5 times a power of ten, at most so many. */
    static Ticks between(double low, double high, int atMost) {
        double rough = (high - low) / atMost;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = power * 10;
        for (double factor : new double[] {5, 2, 1}) {
            step = factor * power >= rough ? factor * power : step;
        }
        return multiples(step, low, high);
    }

    /** Multiples of the smallest of these steps that gives at most so many. */
    static Ticks between(double low, double high, int atMost, double... steps) {
        double chosen = steps[steps.length - 1];
        for (int i = steps.length - 1; i >= 0; i--) {
            chosen = (high - low) / steps[i] <= atMost ? steps[i] : chosen;
        }
        return multiples(chosen, low, high);
    }

    private static Ticks multiples(double step, double low, double high) {
        List<Double> values = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step); i * step <= high; i++) {
            values.add(i * step);
        }
        return new Ticks(step, values);
    }

    /** A value with as many decimals as the step needs. */
    String label(double value) {
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value + 0.0);
        return text.replace('-', '\u2212');
    }
}
