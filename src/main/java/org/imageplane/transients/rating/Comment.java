package org.imageplane.transients.rating;

import java.time.Instant;

/** A shared note on a candidate. */
public record Comment(String username, String text, Instant writtenAt) {}
