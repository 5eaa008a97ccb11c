package org.imageplane.transients.survey;

/** More is known of an observation than its uploader sent, or why it is not; told after the commit, to all processes. */
public record ObservationChanged(long observationId) {}
