package org.imageplane.transients.review.home;

import java.util.Locale;

/** Numbers with their nouns. */
final class Counted {

    /** More than anybody rates in a day: a project's queue is counted no further here. */
    static final int MOST_WAITING = 1_000;

    private Counted() {}

    /** As "1 rating", "1,200 ratings". */
    static String of(long count, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }

    /** A number of the queue, which may have more. */
    static String waiting(long count, boolean more) {
        return String.format(Locale.ROOT, more ? "%,d+" : "%,d", count);
    }
}
