package org.imageplane.transients.imaging;

import java.util.function.Function;

/**
 * What came of looking into a FITS file.
 *
 * @param <T> what was wanted
 */
public sealed interface ImagingOutcome<T> {

    /** It is here. */
    record Made<T>(T value) implements ImagingOutcome<T> {}

    /** The file has no such thing; the reason is a sentence for the person who wanted to see it. */
    record Nothing<T>(String reason) implements ImagingOutcome<T> {}

    /** The server has too much to do just now; the reason is a sentence that says so. */
    record Busy<T>(String reason) implements ImagingOutcome<T> {}

    /** The same outcome of something made from it. */
    default <R> ImagingOutcome<R> map(Function<T, R> how) {
        return switch (this) {
            case Made<T>(T value) -> new Made<>(how.apply(value));
            case Nothing<T>(String reason) -> new Nothing<>(reason);
            case Busy<T>(String reason) -> new Busy<>(reason);
        };
    }
}
