package org.imageplane.transients.sky;

import java.util.Optional;

/** What came of reading a text as a position. */
public sealed interface SkyParse {

    /** The text named a position. */
    record Found(SkyPosition value) implements SkyParse {}

    /** The text named none; the reason is a sentence for the person who typed it. */
    record NotFound(String reason) implements SkyParse {}

    /** The position, if there is one. */
    default Optional<SkyPosition> position() {
        return switch (this) {
            case Found(SkyPosition value) -> Optional.of(value);
            case NotFound ignored -> Optional.empty();
        };
    }

    /** The position, or a {@link SkyFormatException} with the reason. */
    default SkyPosition orThrow() {
        return switch (this) {
            case Found(SkyPosition value) -> value;
            case NotFound(String reason) -> throw new SkyFormatException(reason);
        };
    }
}
