package org.imageplane.transients.sky;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads a cone from the parameters of an address: {@code ra} and {@code dec} in degrees or sexagesimal, or both in one
 * {@code position} in any notation of {@link SkyParser}, and {@code radius_arcmin}.
 */
public final class ConeReader {

    private final String position;
    private final String ra;
    private final String dec;
    private final String radius;

    /**
     * @param prefix of the parameters' names, such as {@code beam_}; empty for none
     */
    public ConeReader(String prefix) {
        position = prefix + "position";
        ra = prefix + "ra";
        dec = prefix + "dec";
        radius = prefix + "radius_arcmin";
    }

    /** The names of its parameters, which make sense together only. */
    public List<String> names() {
        return List.of(position, ra, dec, radius);
    }

    /** What the parameter of the right ascension is called. */
    public String ra() {
        return ra;
    }

    /** What the parameter of the declination is called. */
    public String dec() {
        return dec;
    }

    /** What the parameter of the radius is called. */
    public String radius() {
        return radius;
    }

    /**
     * The cone; null where there is none of its parameters.
     *
     * @param values text of a parameter by its name; null or blank: absent
     * @throws SkyFormatException with a sentence that begins with the parameter's name
     */
    public @Nullable Cone read(Function<String, @Nullable String> values) {
        String positionText = text(values, position);
        String raText = text(values, ra);
        String decText = text(values, dec);
        String radiusText = text(values, radius);
        if (positionText == null && raText == null && decText == null && radiusText == null) {
            return null;
        }
        if (positionText != null && (raText != null || decText != null)) {
            throw new SkyFormatException(
                    "%s: give it, or %s and %s, but not both.".formatted(position, ra, dec));
        }
        if (positionText != null && radiusText == null) {
            throw new SkyFormatException(
                    "%s: a cone needs %s and %s.".formatted(radius, position, radius));
        }
        if (radiusText == null || positionText == null && (raText == null || decText == null)) {
            String missing = raText == null ? ra : decText == null ? dec : radius;
            throw new SkyFormatException(
                    "%s: a cone needs %s, %s and %s.".formatted(missing, ra, dec, radius));
        }
        SkyPosition centre = centre(positionText, raText, decText);
        double radiusArcmin = number(radius, radiusText, ConeReader::arcmin);
        try {
            return new Cone(centre, radiusArcmin);
        } catch (IllegalArgumentException refused) {
            throw new SkyFormatException(radius + ": " + refused.getMessage());
        }
    }

    private SkyPosition centre(
            @Nullable String positionText, @Nullable String raText, @Nullable String decText) {
        if (positionText != null) {
            return switch (SkyParser.parse(positionText)) {
                case SkyParse.Found(SkyPosition centre) -> centre;
                case SkyParse.NotFound(String reason) ->
                        throw new SkyFormatException(position + ": " + reason);
            };
        }
        return new SkyPosition(
                number(ra, String.valueOf(raText), SkyParser::parseRaDeg),
                number(dec, String.valueOf(decText), SkyParser::parseDecDeg));
    }

    private static double arcmin(String text) {
        return PlainNumber.parse(text.strip());
    }

    private static double number(String name, String text, ToDoubleFunction<String> reader) {
        try {
            return reader.applyAsDouble(text);
        } catch (IllegalArgumentException refused) {
            throw new SkyFormatException(name + ": " + refused.getMessage());
        }
    }

    private static @Nullable String text(Function<String, @Nullable String> values, String name) {
        String text = values.apply(name);
        return text == null || text.isBlank() ? null : text;
    }
}
