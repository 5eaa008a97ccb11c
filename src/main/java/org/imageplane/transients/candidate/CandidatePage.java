package org.imageplane.transients.candidate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a search and the cursor that goes on behind it; null at the end. */
public record CandidatePage(List<CandidateRow> items, @Nullable String next) {}
