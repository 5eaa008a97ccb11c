package org.imageplane.transients.catalogue.cone;

import org.imageplane.transients.sky.Cone;

/** A cone that one process has undertaken to ask a service for. */
record Ask(long id, String catalogue, Cone cone) {}
