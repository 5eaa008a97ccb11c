package org.imageplane.transients.imaging.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.imageplane.transients.imaging.PictureChoice;
import org.imageplane.transients.imaging.picture.ColourMap;
import org.imageplane.transients.imaging.picture.Stretch;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The parameters of a picture as they were sent; what cannot be understood is answered by 400 and a sentence. */
record PictureParameters(
        @Nullable String ra, @Nullable String dec, @Nullable String stretch, @Nullable String map) {

    PictureChoice choice() {
        return new PictureChoice(mark(), chosenStretch(), chosenMap());
    }

    private Stretch chosenStretch() {
        return stretch == null
                ? Stretch.ZSCALE
                : Stretch.of(stretch)
                        .orElseThrow(
                                () ->
                                        refused(
                                                "There is no stretch %s; there are %s.",
                                                stretch, names(Stretch.values())));
    }

    private ColourMap chosenMap() {
        return map == null
                ? ColourMap.INFERNO
                : ColourMap.of(map)
                        .orElseThrow(
                                () ->
                                        refused(
                                                "There is no colour map %s; there are %s.",
                                                map, names(ColourMap.values())));
    }

    private @Nullable SkyPosition mark() {
        if (ra == null && dec == null) {
            return null;
        }
        if (ra == null || dec == null) {
            throw refused("ra and dec belong together: give both in degrees, or neither.");
        }
        try {
            return new SkyPosition(number("ra", ra), number("dec", dec));
        } catch (IllegalArgumentException e) {
            throw refused("%s", String.valueOf(e.getMessage()));
        }
    }

    private static double number(String name, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw refused("%s=%s is not a number of degrees.", name, text);
        }
    }

    /** A number of a plane, from 0. */
    static int plane(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        if (!text.matches("\\d{1,6}")) {
            throw refused("plane=%s is not the number of a plane, counted from 0.", text);
        }
        return Integer.parseInt(text);
    }

    private static String names(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(one -> one.name().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static ResponseStatusException refused(String sentence, Object... parts) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, sentence.formatted(parts));
    }
}
