package org.imageplane.transients.survey;

/** How many files the candidates and beams of an observation have in a project, and how large they are. */
public interface ObservationFiles {

    /**
     * Counts files that came or (negative) went, with the last statements of the caller's transaction, so that uploads to
     * one observation do not wait long for each other.
     */
    void count(long projectId, long observationId, int files, long bytes);
}
