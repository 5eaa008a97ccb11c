package org.imageplane.transients.admin;

/** The comparison of files and rows began, came on or ended; published after the commit. */
public record ReconciliationProgressed(long reconciliationId) {}
