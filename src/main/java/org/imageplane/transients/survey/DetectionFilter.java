package org.imageplane.transients.survey;

/** A detection filter of a pipeline, such as rms or tcg. */
public record DetectionFilter(long id, String name, String description, boolean retired) {}
