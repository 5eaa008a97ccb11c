package org.imageplane.transients.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be downloaded. */
public enum ExportTable {
    CANDIDATES,
    RATINGS,
    OBSERVATIONS,
    FILTERS,
    CLASSIFICATIONS,
    ASSOCIATIONS,
    PEOPLE;

    /** Its name in addresses and file names. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The table of that name. */
    public static Optional<ExportTable> named(String text) {
        return Arrays.stream(values()).filter(table -> table.text().equals(text)).findFirst();
    }
}
