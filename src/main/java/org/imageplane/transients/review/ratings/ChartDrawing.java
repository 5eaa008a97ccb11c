package org.imageplane.transients.review.ratings;

import java.util.List;

/**
 * Bars as the browser draws them.
 *
 * @param upright whether the bars stand, for times, or lie, for names
 */
record ChartDrawing(String title, String of, boolean upright, List<String> bars, List<Part> parts) {

    /** A part of every bar, in its own colour; {@code key} is an answer, or empty for bars of one part. */
    record Part(String key, String name, List<Long> counts) {}
}
