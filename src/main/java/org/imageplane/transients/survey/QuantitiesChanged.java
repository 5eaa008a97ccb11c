package org.imageplane.transients.survey;

/** The registry of quantities is not what it was; published after the change was committed. */
public record QuantitiesChanged() {}
