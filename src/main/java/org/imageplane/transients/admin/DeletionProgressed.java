package org.imageplane.transients.admin;

/** A deletion began, came on or ended; published after the commit. */
public record DeletionProgressed(long deletionId) {}
