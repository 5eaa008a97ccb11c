package org.imageplane.transients.catalogue;

import java.util.regex.Pattern;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;

/**
 * A known pulsar.
 *
 * @param name the J name, or the B name where it has no other: printable ASCII without blanks
 * @param p0S barycentric period in seconds, above 0; null: unknown
 * @param dm dispersion measure in pc cm⁻³; null: unknown
 * @param s400Mjy mean flux density at 400 MHz in mJy; null: unknown
 */
public record Pulsar(
        String name,
        SkyPosition position,
        @Nullable Double p0S,
        @Nullable Double dm,
        @Nullable Double s400Mjy) {

    private static final Pattern NAME = Pattern.compile("[!-~]{1,40}");

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException with a sentence that says which cannot be
     */
    public Pulsar {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A pulsar's name has 1 to 40 printable characters without blanks.");
        }
        if (p0S != null && !(p0S > 0 && Double.isFinite(p0S))) {
            throw new IllegalArgumentException("A period of %s s cannot be.".formatted(p0S));
        }
        if (dm != null && !(dm >= 0 && Double.isFinite(dm))) {
            throw new IllegalArgumentException("A DM of %s pc cm-3 cannot be.".formatted(dm));
        }
        if (s400Mjy != null && !(s400Mjy >= 0 && Double.isFinite(s400Mjy))) {
            throw new IllegalArgumentException("An S400 of %s mJy cannot be.".formatted(s400Mjy));
        }
    }
}
