package org.imageplane.transients.imaging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cards of all headers of a FITS file, as plain text without control characters.
 *
 * @param note a sentence about what kept the reader from going on to the end, or null
 */
public record FitsHeader(List<Unit> hdus, @Nullable String note) {

    public FitsHeader {
        hdus = List.copyOf(hdus);
    }

    /** One header and data unit; the name is its EXTNAME, or PRIMARY, or its type. */
    public record Unit(int index, String name, List<Card> cards) {

        public Unit {
            cards = List.copyOf(cards);
        }
    }

    /** One card; what it does not have is empty, and long strings are joined. */
    public record Card(String keyword, String value, String comment) {}
}
