package org.imageplane.transients.media;

/** How many files were removed, and their sizes together. */
public record RemovedFiles(int files, long bytes) {}
