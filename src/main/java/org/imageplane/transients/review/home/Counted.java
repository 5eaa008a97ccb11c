package org.imageplane.transients.review.home;

import java.util.Locale;
import org.imageplane.transients.rating.RatingQueue;

/** Numbers with their nouns. */
final class Counted {

    private Counted() {}

    /** As "1 rating", "1,200 ratings". */
    static String of(long count, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }

    /** A number of the queue, which is not counted to its end. */
    static String waiting(long count) {
        return String.format(
                Locale.ROOT,
                count >= RatingQueue.LEFT_CAP ? "%,d+" : "%,d",
                Math.min(count, RatingQueue.LEFT_CAP));
    }
}
