package org.imageplane.transients.imaging.picture;

import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Perceptually uniform colour maps as palettes of a transparent entry (0) and 255 colours.
 *
 * <p>Viridis, plasma, inferno and magma are by Nathaniel Smith and Stéfan van der Walt,
 * https://bids.github.io/colormap/, dedicated to the public domain (CC0 1.0). Cividis is by Nuñez, Anderton and Renslow,
 * PLOS ONE 13, e0199239 (2018), in the table that Matplotlib carries, likewise CC0.
 */
public enum ColourMap {
    INFERNO,
    VIRIDIS,
    MAGMA,
    PLASMA,
    CIVIDIS,
    GREY;

    /** How many colours there are besides the transparent entry. */
    static final int COLOURS = 255;

    private static final int HEX = 16;

    /** The name in addresses: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The map with that name, if there is one. */
    public static Optional<ColourMap> of(String key) {
        for (ColourMap map : values()) {
            if (map.key().equals(key)) {
                return Optional.of(map);
            }
        }
        return Optional.empty();
    }

    /** The palette: entry 0 is transparent, 1 to 255 go from the lowest value to the highest. */
    IndexColorModel palette() {
        int[] table = this == GREY ? grey() : table();
        int[] entries = new int[COLOURS + 1];
        for (int i = 0; i < COLOURS; i++) {
            int place = Math.round(i * (table.length - 1) / (float) (COLOURS - 1));
            entries[i + 1] = 0xff000000 | table[place];
        }
        return new IndexColorModel(8, entries.length, entries, 0, true, 0, DataBuffer.TYPE_BYTE);
    }

    private static int[] grey() {
        int[] table = new int[COLOURS + 1];
        for (int i = 0; i < table.length; i++) {
            table[i] = i << 16 | i << 8 | i;
        }
        return table;
    }

    private int[] table() {
        String name = "/colourmaps/" + key() + ".txt";
        try (InputStream in =
                Objects.requireNonNull(ColourMap.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .mapToInt(line -> Integer.parseInt(line, HEX))
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
