package org.imageplane.transients.survey;

/** A project was made, or who belongs to it is not what it was; published after the change was committed. */
public record ProjectsChanged(long projectId) {}
