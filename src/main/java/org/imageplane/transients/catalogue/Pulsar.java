package org.imageplane.transients.catalogue;

import java.util.List;
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
 * @param bName its B1950 name; null: it has none
 * @param aliases other names of the same thing, such as Crab; may be none
 */
public record Pulsar(
        String name,
        SkyPosition position,
        @Nullable Double p0S,
        @Nullable Double dm,
        @Nullable Double s400Mjy,
        @Nullable String bName,
        List<String> aliases) {

    private static final Pattern NAME = Pattern.compile("[!-~]{1,40}");

    /** One that has no other name. */
    public Pulsar(
            String name,
            SkyPosition position,
            @Nullable Double p0S,
            @Nullable Double dm,
            @Nullable Double s400Mjy) {
        this(name, position, p0S, dm, s400Mjy, null, List.of());
    }

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException with a sentence that says which cannot be
     */
    public Pulsar {
        aliases = List.copyOf(aliases);
        if (!NAME.matcher(name).matches() || bName != null && !NAME.matcher(bName).matches()) {
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
