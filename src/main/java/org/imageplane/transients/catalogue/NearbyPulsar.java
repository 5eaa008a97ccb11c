package org.imageplane.transients.catalogue;

/** A pulsar of a cone with its separation from the cone's centre. */
public record NearbyPulsar(Pulsar pulsar, double separationArcmin) {}
