package org.imageplane.transients.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A pulsar in a list.
 *
 * @param separationArcmin from the cone's centre; null when the list is of no cone
 */
public record ListedPulsar(Pulsar pulsar, @Nullable Double separationArcmin) {}
