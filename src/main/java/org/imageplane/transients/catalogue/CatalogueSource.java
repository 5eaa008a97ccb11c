package org.imageplane.transients.catalogue;

import java.net.URI;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;

/**
 * A source of a catalogue outside.
 *
 * @param catalogue key of an {@link OutsideCatalogue}
 * @param name as the catalogue calls it
 * @param type what it is, in the catalogue's words, such as "Pulsar" or "Star"; empty when not said
 * @param fluxMjy flux density in mJy at {@code frequencyMhz}; null when the catalogue gives none
 * @param detail what else is worth a glance, with units, such as "G 14.2 mag, parallax 3.1 mas"; may be empty
 * @param link its page, https; null when it has none
 */
public record CatalogueSource(
        String catalogue,
        String name,
        SkyPosition position,
        String type,
        @Nullable Double fluxMjy,
        @Nullable Double frequencyMhz,
        String detail,
        @Nullable URI link) {}
