package org.imageplane.transients.survey;

/** One beam of an observation that a project was given. */
public record Beam(long id, long projectId, long observationId, int index) {}
