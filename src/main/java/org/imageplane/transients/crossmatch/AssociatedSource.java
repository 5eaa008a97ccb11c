package org.imageplane.transients.crossmatch;

import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;

/**
 * A source of a catalogue that a candidate may be.
 *
 * @param catalogue {@link Associations#PULSARS}, {@link Associations#KNOWN_SOURCES}, or the key of an outside catalogue
 */
public record AssociatedSource(String catalogue, String name, @Nullable SkyPosition position) {}
